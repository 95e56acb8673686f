package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread does. */
public final class Eventually {

  /** Far beyond what anything here takes: for telling a hang from a slow machine. */
  private static final long DEADLINE_MILLIS = 120_000;

  private Eventually() {}

  /** Waits until {@code condition} holds. */
  public static void await(BooleanSupplier condition, Supplier<String> message)
      throws InterruptedException {
    long deadline = System.nanoTime() + DEADLINE_MILLIS * 1_000_000;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        fail("still not so: " + message.get());
      }
      Thread.sleep(5);
    }
  }

  /** Waits for {@code thread} to end. */
  public static void join(Thread thread) throws InterruptedException {
    thread.join(DEADLINE_MILLIS);
    if (thread.isAlive()) {
      fail("hangs: " + thread + Arrays.toString(thread.getStackTrace()));
    }
  }
}
