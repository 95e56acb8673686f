package dev.notionredactor.programs;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What the programs have in common. */
public final class Program {

  /** The exit status if what a program waited for did not come: no run to compare with others. */
  public static final int WAITED_IN_VAIN = 77;

  /** Far beyond what anything here takes. */
  private static final int PATIENCE_MILLIS = 120_000;

  private Program() {}

  static String key() {
    return System.getProperty("key");
  }

  static File file(String name) {
    return new File(System.getProperty("files"), name);
  }

  /** Waits until the test is done with what it does meanwhile. */
  static void pause() throws IOException, InterruptedException {
    File paused = file("paused");
    paused.createNewFile();
    while (paused.exists()) {
      Thread.sleep(10);
    }
  }

  /** Whether a class is on the class path. */
  static boolean exists(String type) {
    return Program.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
  }

  /** What stands before all that is printed or logged from one place. */
  static String mark(String place) {
    return "--- " + place + " ---";
  }

  /** Marks a place on both standard streams. */
  static void begin(String place) {
    System.out.println(mark(place));
    System.err.println(mark(place));
  }

  /** Waits until a file, which need not be there yet, holds a text. */
  static void awaitText(File file, String text) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!file.exists() || !text(file).contains(text)) {
      giveUpAfter(end, file + " does not say " + text);
    }
  }

  private static String text(File file) throws IOException {
    return new String(Files.readAllBytes(file.toPath()), StandardCharsets.ISO_8859_1);
  }

  /** Waits until everybody listens who connects to this program, if it was told of any. */
  static void awaitReceivers() throws InterruptedException {
    awaitFile("receivers.ready", "nobody listens");
  }

  /** Waits until those have it who are to receive what is sent last, if it was told of any. */
  static void awaitReceived() throws InterruptedException {
    awaitFile("receivers.complete", "what was sent last has not come");
  }

  private static void awaitFile(String property, String otherwise) throws InterruptedException {
    String file = System.getProperty(property);
    if (file == null) {
      return;
    }
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!new File(file).exists()) {
      giveUpAfter(end, otherwise);
    }
  }

  private static void giveUpAfter(long end, String reason) throws InterruptedException {
    if (System.currentTimeMillis() > end) {
      System.err.println(reason);
      Runtime.getRuntime().halt(WAITED_IN_VAIN);
    }
    Thread.sleep(10);
  }
}
