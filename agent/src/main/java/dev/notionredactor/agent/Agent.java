package dev.notionredactor.agent;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.bridge.InstalledBridge;
import dev.notionredactor.agent.handler.Handlers;
import dev.notionredactor.agent.handler.StandardStreams;
import dev.notionredactor.agent.hook.HookPoints;
import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.agent.hook.StreamClasses;
import dev.notionredactor.agent.options.Options;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Where the JVM starts the agent. Wires, and does nothing else. */
public final class Agent {

  /** The JVM's exit status when an option is not allowed. */
  private static final int BAD_OPTION = 2;

  /** What {@code premain} was called with first; null if that has not been yet. */
  private static String first;

  private Agent() {}

  /** Called by the JVM before {@code main}, for {@code -javaagent}: for each, if there are more. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    try {
      start(arguments, instrumentation);
    } catch (Throwable failure) {
      // Whatever left this method would stop the JVM: a security manager's refusal for instance.
      new Report(System.err, /* verbose= */ false).notMasking("anything", failure);
    }
  }

  private static void start(String arguments, Instrumentation instrumentation) {
    Options options;
    try {
      options = Options.of(arguments);
      beOne(arguments == null ? "" : arguments);
    } catch (IllegalArgumentException notAllowed) {
      System.err.println("notion-redactor: " + notAllowed.getMessage());
      System.err.flush();
      Stop.now(BAD_OPTION, instrumentation);
      return;
    }
    if (!BridgeInstaller.isInstalled()) {
      install(options, instrumentation, /* beforeMain= */ true);
    }
  }

  /** Called by the JVM when the agent is loaded while the application runs. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    Attached.start(arguments, instrumentation);
  }

  /** One agent serves a JVM: what a second one is told besides would go unheard. */
  private static void beOne(String arguments) {
    if (first == null) {
      first = arguments;
    } else if (!arguments.isEmpty() && !arguments.equals(first)) {
      throw new IllegalArgumentException(
          "the agent is given twice, and the second time with other options");
    }
  }

  /**
   * Puts the agent into this JVM.
   *
   * @param beforeMain whether the application has not had a chance yet to set standard streams
   * @return what it has said so far
   */
  static Report install(Options options, Instrumentation instrumentation, boolean beforeMain) {
    Redactor redactor = options.redactor();
    FileOutputStream rawErr = new FileOutputStream(FileDescriptor.err);
    Report report = new Report(rawErr, options.verbose());
    HookPoints hookPoints = new HookPoints(options.off());
    StreamClasses streamClasses = new StreamClasses(hookPoints, instrumentation, report);
    HookTransformer transformer = new HookTransformer(hookPoints, streamClasses, report);
    try {
      for (String secret : redactor.notMasked()) {
        report.secret(secret);
      }
      Preload.run(redactor, options.verbose() ? new Failures(report, redactor) : null);
      InstalledBridge bridge = BridgeInstaller.install(instrumentation);
      StandardStreams streams =
          beforeMain
              ? StandardStreams.beforeMain(redactor, bridge)
              : StandardStreams.afterMain(redactor, bridge);
      bridge.fill(Handlers.forBridge(redactor, rawErr, streams, streamClasses, transformer));
      instrumentation.addTransformer(transformer, /* canRetransform= */ true);
      retransformLoaded(transformer, instrumentation, report);
      report.verbose("active" + (options.off().isEmpty() ? "" : ", but off for " + options.off()));
      if (!beforeMain) {
        streams.addPresent();
      }
    } catch (Throwable failure) {
      report.notMasking("anything", failure);
    }
    return report;
  }

  /** Classes that were loaded before the transformer was there: the JDK's own, as a rule. */
  private static void retransformLoaded(
      HookTransformer transformer, Instrumentation instrumentation, Report report) {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (transformer.transforms(type)) {
        loaded.add(type);
      }
    }
    if (loaded.isEmpty()) {
      // Asked for none, a JVM of Java 8 complains.
      return;
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    } catch (Throwable refused) {
      // Which of them, and why, is said below.
      for (Class<?> type : loaded) {
        retransform(type, instrumentation, report);
      }
    }
  }

  private static void retransform(Class<?> type, Instrumentation instrumentation, Report report) {
    try {
      instrumentation.retransformClasses(type);
    } catch (Throwable refused) {
      report.notMasking("what passes " + type.getName(), refused);
    }
  }
}
