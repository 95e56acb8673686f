package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a key wherever there is little left of the stack, and then where there is plenty: to the
 * standard streams, and if there is an argument, to one that they were redirected to.
 */
public final class EndOfStackProgram {

  private static final int STACK = 300 * 1024;

  /** How far up from the end of the stack. */
  private static final int DEPTHS = 600;

  private EndOfStackProgram() {}

  public static void main(String[] arguments) throws Exception {
    byte[] line = (Program.key() + "\n").getBytes(StandardCharsets.US_ASCII);
    atTheEnd(new FileOutputStream(FileDescriptor.out), line);
    atTheEnd(new FileOutputStream(FileDescriptor.err), line);
    if (arguments.length > 0) {
      redirected(line);
    }
  }

  private static void redirected(byte[] line) throws Exception {
    // One that needs more of the agent than others: it is a print stream in a print stream.
    PrintStream redirected = new PrintStream(new PrintStream(Program.file("set-out.txt")));
    System.setOut(redirected);
    atTheEnd(redirected, line);
    redirected.close();
  }

  private static void atTheEnd(OutputStream stream, byte[] line) throws Exception {
    Thread small = new Thread(null, () -> descend(stream, line), "small stack", STACK);
    small.start();
    small.join();
    stream.write("end ".getBytes(StandardCharsets.US_ASCII));
    stream.write(line);
  }

  /** Goes down until there is no stack left, and on the way up prints at each depth. */
  @SuppressWarnings("InfiniteRecursion")
  private static int descend(OutputStream stream, byte[] line) {
    int left = 0;
    try {
      left = descend(stream, line);
    } catch (StackOverflowError bottom) {
      // From here on up there is more and more of it.
    }
    if (left < DEPTHS) {
      try {
        stream.write(line, 0, line.length);
      } catch (IOException | StackOverflowError noRoom) {
        // As for any program.
      }
    }
    return left + 1;
  }
}
