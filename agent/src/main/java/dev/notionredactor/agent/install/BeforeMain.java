package dev.notionredactor.agent.install;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.options.Options;
import java.lang.instrument.Instrumentation;
import java.util.function.BiConsumer;

/** The start of the agent before {@code main}. */
public final class BeforeMain implements BiConsumer<String, Instrumentation> {

  /** The JVM's exit status when an option is not allowed. */
  private static final int BAD_OPTION = 2;

  /** What it was started with first; null if that has not been yet. */
  private static String first;

  @Override
  public void accept(String arguments, Instrumentation instrumentation) {
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
