package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Prints a key while there is no memory left, and then while there is. */
public final class FullHeapProgram {

  private static final int ROUNDS = 20;

  private FullHeapProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    byte[] line = (key + "\n").getBytes(StandardCharsets.US_ASCII);
    FileOutputStream direct = new FileOutputStream(FileDescriptor.out);
    PrintStream out = System.out;
    PrintStream redirected = new PrintStream(Program.file("set-out.txt"));
    System.setOut(redirected);
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Object[] heap = fill();
      for (int way = 0; way < 5; way++) {
        try {
          switch (way) {
            case 0:
              direct.write(line);
              break;
            case 1:
              out.println(key);
              break;
            case 2:
              System.err.println(key);
              break;
            case 3:
              redirected.println(key);
              break;
            default:
              out.println(new SimpleFormatter().format(new LogRecord(Level.INFO, key)));
              break;
          }
        } catch (OutOfMemoryError asForAnyProgram) {
          failed++;
        }
      }
      heap[0] = null;
      // Some collectors give up on the next object before they have looked for what is free again.
      System.gc();
    }
    out.println("\nend " + key);
    redirected.println("\nend " + key);
    redirected.close();
    System.err.println("\nend " + key);
    System.exit(failed > 0 ? 3 : 4);
  }

  /** Fills the heap to the last few bytes. */
  private static Object[] fill() {
    Object[] last = null;
    for (int size = 1 << 20; size > 0; size /= 2) {
      try {
        for (; ; ) {
          last = new Object[] {last, new byte[size]};
        }
      } catch (OutOfMemoryError full) {
        // Then what is smaller.
      }
    }
    return last;
  }
}
