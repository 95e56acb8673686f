package dev.notionredactor.agent.cli;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import dev.notionredactor.agent.install.Status;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Says what the agent in a running JVM covers. */
@CommandLine.Command(
    name = "status",
    description = {
      "Say what the agent in a running JVM covers: version, options, hook points, what is not"
          + " masked, failures, findings. Nothing is changed.",
      "Exit status: 0 if the JVM is protected, 1 if it is not, or can't be reached."
    },
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "The JVM's process id.")
  private String process;

  @CommandLine.Option(names = "--json", description = "For programs: as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    long pid = ProcessId.of(process, spec.commandLine());
    try (TargetJvm target = TargetJvm.attach(pid)) {
      TargetStatus status = TargetStatus.of(target);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonWriter.string(toJson(pid, status)));
      } else {
        text(pid, status).forEach(out::println);
      }
      return status.isProtected() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (AttachFailure failure) {
      spec.commandLine()
          .getErr()
          .println("notion-redactor: can't ask " + process + ": " + failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static List<String> text(long pid, TargetStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(pid + " is " + status + since(status));
    if (!status.saysMore()) {
      return lines;
    }
    lines.add("version: " + status.version());
    for (Map.Entry<String, String> option : status.options().entrySet()) {
      lines.add("option: " + option.getKey() + "=" + option.getValue());
    }
    for (Map.Entry<String, Long> group : status.hookPoints().entrySet()) {
      lines.add("hook points: " + group.getKey() + " " + group.getValue());
    }
    for (String shortcoming : status.shortcomings()) {
      lines.add(shortcoming);
    }
    lines.add("redaction failed " + status.failures() + " times");
    lines.add("findings: " + status.findingCount());
    for (TargetFinding finding : status.findings()) {
      lines.add("finding: " + finding);
    }
    return lines;
  }

  private static String since(TargetStatus status) {
    if (!status.saysMore()) {
      return status.isProtected() ? ", by a version that says no more" : "";
    }
    return Status.ATTACHED.equals(status.started()) ? ", attached" : ", from before main on";
  }

  private static JsonObject toJson(long pid, TargetStatus status) {
    JsonObject all = new JsonObject();
    all.put("pid", pid);
    all.put("protected", status.isProtected());
    if (status.saysMore()) {
      all.put("version", status.version());
      all.put("started", status.started());
      all.put("options", new JsonObject(status.options()));
      all.put("hookPoints", new JsonObject(status.hookPoints()));
      all.put("notMasking", new JsonArray(status.shortcomings()));
      all.put("failures", status.failures());
      all.put("findingCount", status.findingCount());
      JsonArray findings = new JsonArray();
      status.findings().forEach(finding -> findings.add(finding.toJson()));
      all.put("findings", findings);
    }
    return all;
  }
}
