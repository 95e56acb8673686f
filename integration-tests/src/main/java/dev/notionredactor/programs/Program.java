package dev.notionredactor.programs;

import java.io.File;

/** What the programs have in common. */
final class Program {

  private Program() {}

  static String key() {
    return System.getProperty("key");
  }

  static File file(String name) {
    return new File(System.getProperty("files"), name);
  }

  /** Marks the start of a case on both standard streams. */
  static void begin(String name) {
    System.out.println("=== " + name);
    System.err.println("=== " + name);
  }
}
