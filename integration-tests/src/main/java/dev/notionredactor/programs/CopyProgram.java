package dev.notionredactor.programs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Prints what it reads, line for line. */
public final class CopyProgram {

  private static final int LONGEST_LINE = 1 << 16;

  private CopyProgram() {}

  public static void main(String[] arguments) throws IOException {
    InputStream in = new BufferedInputStream(System.in);
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      line[length++] = (byte) next;
      if (next == '\n' || length == line.length) {
        System.out.write(line, 0, length);
        length = 0;
      }
    }
    System.out.write(line, 0, length);
    System.out.flush();
  }
}
