package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.SimpleFormatter;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;

/**
 * Prints or logs a key, pauses, and does it again with the same streams and loggers. In every sink,
 * what comes after the pause begins with a line that says so.
 */
public final class AttachedProgram {

  /** Enough for the JVM to have compiled what is run so often. */
  private static final int OFTEN = 20_000;

  private static final String LAST = "last line ";

  private AttachedProgram() {}

  public static void main(String[] arguments) throws Exception {
    Consumer<String> leak = leak(arguments[0]);
    leak.accept("before");
    awaitAsynchronous("before");
    Program.pause();
    leak.accept("=== after");
    awaitAsynchronous("=== after");
  }

  private static Consumer<String> leak(String way) throws IOException {
    switch (way) {
      case "stdio":
        return new Stdio();
      case "jul":
        return new Jul();
      case "logback":
        return Logging.logback();
      default:
        return Logging.log4j();
    }
  }

  /** What is logged asynchronously is written when its last line is. */
  private static void awaitAsynchronous(String when) throws Exception {
    java.nio.file.Path log = Program.file("async.log").toPath();
    while (Files.exists(log)
        && !new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
            .contains(LAST + when)) {
      Thread.sleep(10);
    }
  }

  private static final class Stdio implements Consumer<String> {

    private final String key = Program.key();
    private final FileOutputStream descriptor = new FileOutputStream(FileDescriptor.out);

    Stdio() throws IOException {
      System.setErr(new PrintStream(new FileOutputStream(Program.file("setErr.txt")), true));
    }

    @Override
    public void accept(String when) {
      System.out.println(when);
      System.err.println(when);
      for (int i = 0; i < OFTEN; i++) {
        System.out.println("line " + i);
        System.err.println("line " + i);
      }
      System.out.println("Bearer " + key);
      System.err.println("Bearer " + key);
      System.err.print("halves " + key.substring(0, 20));
      System.err.println(key.substring(20));
      new IOException(key).printStackTrace();
      try {
        descriptor.write((key + "\n").getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Jul implements Consumer<String> {

    private final String key = Program.key();
    private final java.util.logging.Logger logger = java.util.logging.Logger.getLogger("program");

    Jul() throws IOException {
      FileHandler handler = new FileHandler(Program.file("jul.log").getPath());
      handler.setFormatter(new SimpleFormatter());
      logger.addHandler(handler);
    }

    @Override
    public void accept(String when) {
      logger.warning(when);
      for (int i = 0; i < OFTEN; i++) {
        logger.fine("line");
      }
      logger.warning("Bearer " + key);
      logger.log(Level.WARNING, "token {0}", Collections.singletonList(key));
      logger.log(Level.SEVERE, "failed", new IOException(key, new RuntimeException(key)));
      System.out.println(when + "\n" + key);
    }
  }

  /** Either library: in use they look the same. */
  private static final class Logging implements Consumer<String> {

    private final String key = Program.key();
    private final BiConsumer<String, Object> info;
    private final BiConsumer<String, Throwable> error;

    Logging(BiConsumer<String, Object> info, BiConsumer<String, Throwable> error) {
      this.info = info;
      this.error = error;
    }

    static Logging logback() {
      org.slf4j.Logger logger = LoggerFactory.getLogger("program");
      return new Logging(logger::info, logger::error);
    }

    static Logging log4j() {
      org.apache.logging.log4j.Logger logger = LogManager.getLogger("program");
      return new Logging(logger::info, logger::error);
    }

    @Override
    public void accept(String when) {
      info.accept(when, "");
      for (int i = 0; i < OFTEN / 10; i++) {
        info.accept("line {}", i);
      }
      info.accept("Bearer " + key, "");
      info.accept("token {}", key);
      info.accept("token {}", Collections.singletonList(key));
      error.accept("failed", new IOException(key, new RuntimeException(key)));
      info.accept(LAST + when, "");
      System.err.println(when + "\n" + key);
    }
  }
}
