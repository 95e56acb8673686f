package dev.notionredactor.agent.cli;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.Agent;
import dev.notionredactor.agent.install.AttachOutcome;
import dev.notionredactor.agent.options.Options;
import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Puts the agent into a JVM that runs already. */
@CommandLine.Command(
    name = "attach",
    description = {
      "Protect a JVM that is running already, until it ends.",
      "JDK 21 and newer warn in it of an agent that comes late, unless it was started with"
          + " -XX:+EnableDynamicAgentLoading.",
      "Exit status: 0 if it is protected now or was before, 1 if not or not wholly, 2 if an"
          + " option is not allowed."
    },
    mixinStandardHelpOptions = true)
final class Attach implements Callable<Integer> {

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PID",
      description =
          "The JVM's process id. Without it, the other JVMs there are get listed, and whether they"
              + " are protected.")
  private String process;

  @Parameters(
      index = "1..*",
      paramLabel = "OPTION=VALUE",
      description =
          "Options of the agent, as after -javaagent:...=. Those that are given neither here nor"
              + " in the JVM's own system properties or environment have their defaults.")
  private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      if (process == null) {
        return list();
      }
      long pid = ProcessId.of(process, spec.commandLine());
      String arguments = String.join(",", options);
      allowed(arguments, new Properties());
      try (TargetJvm target = TargetJvm.attach(pid)) {
        allowed(arguments, target.systemProperties());
        return protect(target, arguments);
      }
    } catch (AttachFailure failure) {
      String where = process == null ? "" : "can't attach to " + process + ": ";
      return fail(CommandLine.ExitCode.SOFTWARE, where + failure.getMessage());
    }
  }

  private int list() throws AttachFailure {
    // Keys are given to programs as arguments, too.
    Redactor redactor = Redactor.create();
    long own = ProcessId.own();
    for (Map.Entry<Long, TargetJvm.Listed> jvm : TargetJvm.all().entrySet()) {
      long pid = jvm.getKey();
      if (pid != own) {
        String line = pid + " " + state(jvm.getValue()) + ": " + jvm.getValue().name();
        spec.commandLine().getOut().println(redactor.redact(line));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static String state(TargetJvm.Listed jvm) {
    try (TargetJvm target = jvm.attach()) {
      return TargetStatus.of(target).toString();
    } catch (AttachFailure failure) {
      return "can't be asked";
    }
  }

  /** Before the other JVM has loaded anything: what is wrong here is not to reach it. */
  private void allowed(String arguments, Properties systemProperties) {
    try {
      Options.check(arguments, systemProperties);
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(spec.commandLine(), refused.getMessage());
    }
  }

  private int protect(TargetJvm target, String arguments) throws AttachFailure {
    AttachOutcome outcome = AttachOutcome.of(target.agentProperties());
    if (outcome == AttachOutcome.PROTECTED) {
      outcome = AttachOutcome.ALREADY;
    } else if (outcome == null || outcome.isToBeTriedAgain()) {
      outcome = load(target, arguments);
    }
    switch (outcome) {
      case PROTECTED:
        return done("is protected");
      case ALREADY:
        return done("was protected before; its options stay what they were");
      case REFUSED:
        return fail(CommandLine.ExitCode.USAGE, AttachOutcome.details(target.agentProperties()));
      default:
        return fail(CommandLine.ExitCode.SOFTWARE, AttachOutcome.details(target.agentProperties()));
    }
  }

  /** What counts is what the agent says: not every JVM's answer is understood by every other. */
  private static AttachOutcome load(TargetJvm target, String arguments) throws AttachFailure {
    String jar = ownJar();
    AttachFailure failure = null;
    try {
      target.load(jar, arguments);
    } catch (AttachFailure perhaps) {
      failure = perhaps;
    }
    AttachOutcome outcome = AttachOutcome.of(target.agentProperties());
    if (outcome != null) {
      return outcome;
    }
    throw failure != null ? failure : new AttachFailure("it does not say what became of it");
  }

  private static String ownJar() throws AttachFailure {
    try {
      return new File(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getAbsolutePath();
    } catch (URISyntaxException noFile) {
      throw new AttachFailure("this program is not in a jar file that another JVM could load");
    }
  }

  private int done(String what) {
    spec.commandLine().getOut().println("notion-redactor: " + process + " " + what);
    return CommandLine.ExitCode.OK;
  }

  private int fail(int status, String message) {
    for (String line : message.split("\n", -1)) {
      spec.commandLine().getErr().println("notion-redactor: " + line);
    }
    return status;
  }
}
