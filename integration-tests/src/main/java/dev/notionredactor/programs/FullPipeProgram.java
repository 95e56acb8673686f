package dev.notionredactor.programs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Prints more than a pipe holds to standard output, on a thread of its own, and goes on elsewhere
 * when that is stuck.
 */
public final class FullPipeProgram {

  private static final int LINES = 4_000;

  private static final AtomicInteger PRINTED = new AtomicInteger();

  private FullPipeProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    Logger logger = Logger.getLogger("program");
    logger.setUseParentHandlers(false);
    FileHandler handler = new FileHandler(Program.file("jul.log").getPath());
    handler.setFormatter(new Lines());
    logger.addHandler(handler);

    Thread printing = new Thread(() -> print(key));
    printing.start();
    awaitStuck();
    logger.info("logs " + key);
    System.err.println("goes on " + key);
    // Where there is no newline to come: it has to fall idle.
    System.err.print("prompt " + key);
    printing.join();
    logger.info("logs again " + key);
    System.err.println("\nfailed: " + System.out.checkError());
    System.exit(3);
  }

  private static void print(String key) {
    for (int i = 0; i < LINES; i++) {
      System.out.println("line " + i + " " + key);
      PRINTED.incrementAndGet();
    }
  }

  private static void awaitStuck() throws InterruptedException {
    int printed;
    do {
      printed = PRINTED.get();
      Thread.sleep(500);
    } while (printed == 0 || printed != PRINTED.get());
  }

  private static final class Lines extends Formatter {
    @Override
    public String format(LogRecord record) {
      return formatMessage(record) + "\n";
    }
  }
}
