package dev.notionredactor.programs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Many threads print at once: {@code platform} or {@code virtual} ones, keys in {@code lines} of
 * their own or in {@code pieces}.
 */
public final class ConcurrentProgram {

  private static final int KEYS = 8_000;

  private static final int PLATFORM_THREADS = 8;
  private static final int VIRTUAL_THREADS = 1000;

  private ConcurrentProgram() {}

  public static void main(String[] arguments) throws Exception {
    boolean virtual = arguments[0].equals("virtual");
    boolean lines = arguments[1].equals("lines");
    int threads = virtual ? VIRTUAL_THREADS : PLATFORM_THREADS;
    CountDownLatch ready = new CountDownLatch(threads);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String name = "thread " + i;
      Runnable task =
          () -> {
            ready.countDown();
            awaitUninterrupted(ready);
            for (int j = 0; j < KEYS / threads; j++) {
              PrintStream stream = j % 2 == 0 ? System.out : System.err;
              print(stream, lines, name + ", key " + j + ": ", Program.key());
            }
          };
      running.add(virtual ? startVirtual(task) : start(task));
    }
    for (Thread thread : running) {
      thread.join();
    }
  }

  private static void print(PrintStream stream, boolean lines, String start, String key) {
    if (lines) {
      stream.println(start + key);
      return;
    }
    stream.print(start + key.substring(0, 4));
    LockSupport.parkNanos(1);
    stream.print(key.substring(4));
    LockSupport.parkNanos(1);
    stream.println();
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  /** From Java 21 on. */
  private static Thread startVirtual(Runnable task) throws Exception {
    return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException nobodyDoes) {
      throw new AssertionError(nobodyDoes);
    }
  }
}
