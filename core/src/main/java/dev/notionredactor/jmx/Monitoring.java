package dev.notionredactor.jmx;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Registers the bean of what shares this class, where there is no agent to hear when the JVM's
 * server comes to life. Thread-safe.
 */
public final class Monitoring {

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Whether somebody wants it registered with the first finding. */
  private static volatile boolean wanted;

  private static Registration registered;

  private static long lastTried;

  private Monitoring() {}

  /**
   * Has it registered when there is a finding and a server to tell. Not where this class may be
   * unloaded before the JVM ends, as with an application in a container: the server would keep it
   * alive.
   */
  public static void registerWithFirstFinding() {
    wanted = Lifetime.isThatOfTheJvm(Monitoring.class.getClassLoader());
  }

  /** There is a finding. Throws nothing. */
  public static void found() {
    if (wanted) {
      registerIfAlive();
    }
  }

  private static synchronized void registerIfAlive() {
    long now = System.nanoTime();
    if (!wanted || (lastTried != 0 && now - lastTried < INTERVAL_NANOS)) {
      return;
    }
    lastTried = now;
    try {
      if (PlatformServer.isAlive()) {
        register();
      }
    } catch (Throwable notThere) {
      // Without the module, or not allowed: so it will be the next time.
      wanted = false;
    }
  }

  /**
   * Registers it now.
   *
   * @throws IllegalStateException if the server refuses it
   */
  public static synchronized void register() {
    wanted = false;
    if (registered == null) {
      Package own = Monitoring.class.getPackage();
      registered =
          Registration.of(
              new Redaction(own == null ? null : own.getImplementationVersion()),
              ManagementFactory.getPlatformMBeanServer());
    }
  }

  /** Takes it out again. */
  public static synchronized void end() {
    wanted = false;
    if (registered != null) {
      registered.end();
      registered = null;
    }
  }
}
