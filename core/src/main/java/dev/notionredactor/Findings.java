package dev.notionredactor;

import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.jmx.Monitoring;
import java.util.List;
import java.util.Objects;

/**
 * What all redactors of this process find that share this class: those of an application, and those
 * that the filters for logging libraries make for themselves. The agent's is not among them.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class Findings {

  private Findings() {}

  /**
   * Has somebody hear of each key that is masked from now on, until {@linkplain #removeListener
   * removed}. One who was added is kept alive, with its class loader.
   *
   * @param listener one that was added before hears of each key twice
   * @throws NullPointerException if {@code listener} is null
   */
  public static void addListener(FindingListener listener) {
    FindingLog.addToAll(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Has somebody hear of no more keys.
   *
   * @return whether it was added before
   */
  public static boolean removeListener(FindingListener listener) {
    return FindingLog.removeFromAll(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Shows the counts by JMX, as {@code dev.notionredactor:type=Redaction} of the platform's server,
   * which comes to life by it. What uses a filter need not call this where the JVM is its own:
   * there they are shown from the first finding on, if the server is alive.
   *
   * <p>An application that ends before the JVM does calls {@link #unregisterMBean} then, as the
   * server would keep it alive.
   *
   * @throws IllegalStateException if the server refuses it
   */
  public static void registerMBean() {
    Monitoring.register();
  }

  /** Shows them no more. */
  public static void unregisterMBean() {
    Monitoring.end();
  }

  /** As {@link Redactor#findings}, of all redactors. */
  public static List<FindingCount> counts() {
    return FindingLog.countsOfAll();
  }

  /** As {@link Redactor#findingCount}, of all redactors. */
  public static long count() {
    return FindingLog.totalOfAll();
  }
}
