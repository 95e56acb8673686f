package dev.notionredactor.agent.install;

import dev.notionredactor.agent.hook.StuckBeforeMain;
import java.lang.instrument.Instrumentation;

/** Stops the JVM before {@code main}. */
final class JvmHalt {

  private static final long PATIENCE_MILLIS = 500;

  private JvmHalt() {}

  /**
   * Ends the JVM with an exit status.
   *
   * <p>An exception out of {@code premain} would do it too, but with a stack trace and the JVM's
   * own native frames. Returns only on a JVM whose {@code halt} waits until the JVM has started (28
   * early access does, for a minute at most): there it is left to start, but not to reach {@code
   * main}.
   */
  static void now(int status, Instrumentation instrumentation) {
    try {
      StuckBeforeMain.install(instrumentation);
    } catch (Throwable notInstalled) {
      // The launcher is an unknown one, as a rule. It is stopped a little later then, when its own
      // start is over.
    }
    Thread halting =
        new Thread("notion-redactor-stop") {
          @Override
          public void run() {
            Runtime.getRuntime().halt(status);
          }
        };
    halting.setDaemon(true);
    halting.start();
    try {
      halting.join(PATIENCE_MILLIS);
    } catch (InterruptedException nobodyElseKnowsThisThread) {
      // So it is nothing to act on.
    }
  }
}
