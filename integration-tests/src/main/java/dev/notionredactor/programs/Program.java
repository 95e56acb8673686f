package dev.notionredactor.programs;

import java.io.File;
import java.io.IOException;

/** What the programs have in common. */
final class Program {

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

  /** Marks the start of a case on both standard streams. */
  static void begin(String name) {
    System.out.println("=== " + name);
    System.err.println("=== " + name);
  }
}
