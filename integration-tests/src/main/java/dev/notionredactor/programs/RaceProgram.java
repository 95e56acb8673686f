package dev.notionredactor.programs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Several threads write to one redirected stream at once, one of them a key in pieces. */
public final class RaceProgram {

  private static final int KEYS = 20_000;

  private RaceProgram() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream file = new PrintStream(Program.file("race.txt"));
    System.setOut(file);
    String key = Program.key();
    Thread[] others = new Thread[3];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> write("\n", KEYS));
      others[i].start();
    }
    for (int i = 0; i < KEYS; i++) {
      write(key.substring(0, 4), 1);
      write(key.substring(4), 1);
      write("\n", 1);
    }
    for (Thread other : others) {
      other.join();
    }
    file.close();
  }

  private static void write(String text, int times) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < times; i++) {
      System.out.write(bytes, 0, bytes.length);
    }
  }
}
