package dev.notionredactor.programs;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Prints and logs a key from where locks may be held, as its argument says. */
public final class LockProgram {

  private static final int LINES = 200;

  private static final Logger LOGGER = Logger.getLogger("program");

  private LockProgram() {}

  public static void main(String[] arguments) throws Exception {
    FileHandler handler = new FileHandler(Program.file("jul.log").getPath());
    handler.setFormatter(new Lines());
    LOGGER.addHandler(handler);
    LOGGER.getParent().getHandlers()[0].setFormatter(new Lines());
    switch (arguments[0]) {
      case "toString":
        LOGGER.log(java.util.logging.Level.INFO, "outer {0}", new Logging());
        break;
      case "shutdown hook":
        shutdownHook();
        break;
      case "finalizer":
        leaveToFinalizer();
        awaitGarbageCollection();
        break;
      case "cleaner":
        leaveToCleaner();
        awaitGarbageCollection();
        break;
      case "monitor of System.out":
        monitors();
        break;
      case "class initializer":
        initializer();
        break;
      case "print stream in a print stream":
        System.setOut(new PrintStream(new PrintStream(Program.file("nested.txt")), true));
        print("nested");
        break;
      case "interrupted":
        Thread.currentThread().interrupt();
        print("interrupted");
        // So little of a key that it is shown in the end, but waits for more until then.
        System.out.print(Program.key().substring(0, 11));
        System.exit(Thread.currentThread().isInterrupted() ? 3 : 4);
        break;
      default:
        throw new IllegalArgumentException(arguments[0]);
    }
    print("done");
  }

  private static void print(String what) {
    System.out.println(what + " " + Program.key());
    System.err.println(what + " " + Program.key());
    LOGGER.info(what + " " + Program.key());
  }

  private static void shutdownHook() {
    for (int i = 0; i < 3; i++) {
      String line = "hook " + i + " " + Program.key();
      // Not by java.util.logging, which has a hook of its own that closes all handlers.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(line)));
    }
  }

  private static final CountDownLatch COLLECTED = new CountDownLatch(1);

  private static void leaveToFinalizer() {
    new Finalized();
  }

  @SuppressWarnings({"deprecation", "Finalize"})
  private static final class Finalized {
    @Override
    protected void finalize() {
      print("finalizer");
      COLLECTED.countDown();
    }
  }

  /** By reflection: Java 8 has none. */
  private static void leaveToCleaner() throws Exception {
    Class<?> type = Class.forName("java.lang.ref.Cleaner");
    Object cleaner = type.getMethod("create").invoke(null);
    Method register = type.getMethod("register", Object.class, Runnable.class);
    register.invoke(
        cleaner,
        new Object(),
        (Runnable)
            () -> {
              print("cleaner");
              COLLECTED.countDown();
            });
  }

  private static void awaitGarbageCollection() throws InterruptedException {
    do {
      System.gc();
      System.out.println("waiting " + Program.key());
    } while (!COLLECTED.await(50, TimeUnit.MILLISECONDS));
  }

  private static void monitors() throws InterruptedException {
    Thread logging =
        new Thread(
            () -> {
              for (int i = 0; i < LINES; i++) {
                LOGGER.info("other logs " + Program.key());
                System.out.println("other prints " + Program.key());
              }
            });
    logging.start();
    for (int i = 0; i < LINES; i++) {
      synchronized (System.out) {
        LOGGER.info("main logs " + Program.key());
        System.out.println("main prints " + Program.key());
      }
    }
    logging.join();
  }

  private static void initializer() throws InterruptedException {
    Thread printing =
        new Thread(
            () -> {
              for (int i = 0; i < LINES; i++) {
                print("other");
                Initialized.touch();
              }
            });
    printing.start();
    Initialized.touch();
    printing.join();
  }

  private static final class Initialized {
    static {
      for (int i = 0; i < LINES; i++) {
        print("initializer");
      }
    }

    static void touch() {}
  }

  /** Logs when it is asked for its text. */
  private static final class Logging {
    @Override
    public String toString() {
      print("inner");
      return "of " + Program.key();
    }
  }

  private static final class Lines extends Formatter {
    @Override
    public String format(LogRecord record) {
      return "log: " + formatMessage(record) + System.lineSeparator();
    }
  }
}
