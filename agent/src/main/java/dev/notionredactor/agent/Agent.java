package dev.notionredactor.agent;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.options.Options;
import java.lang.instrument.Instrumentation;

/** Where the JVM starts the agent. */
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
      JvmHalt.now(BAD_OPTION, instrumentation);
      return;
    }
    if (!BridgeInstaller.isInstalled()) {
      Installation.run(options, instrumentation, /* beforeMain= */ true);
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
}
