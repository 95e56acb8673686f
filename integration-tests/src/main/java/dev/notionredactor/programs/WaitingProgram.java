package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Leaves a body unfinished on standard output, and then does what its argument says. */
public final class WaitingProgram {

  private WaitingProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    int shown = Integer.parseInt(arguments[1]);
    System.out.print("prompt " + key.substring(0, shown));
    switch (arguments[0]) {
      case "return":
        return;
      case "exit":
        System.exit(3);
        break;
      case "halt":
        Runtime.getRuntime().halt(3);
        break;
      case "throw":
        throw new IllegalStateException("thrown");
      case "hook":
        // The last to print: what it leaves behind is resolved all the same.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.print("! " + key)));
        break;
      case "idle":
        Program.pause();
        break;
      case "idle within":
        Program.pause();
        System.out.println(key.substring(shown) + ".");
        break;
      case "idle redirected":
        PrintStream file = new PrintStream(Program.file("redirected.txt"));
        System.setOut(file);
        System.out.print("prompt " + key.substring(0, shown));
        Program.pause();
        System.out.println(key.substring(shown) + ".");
        file.close();
        break;
      case "close System.out":
        System.out.close();
        break;
      case "close the descriptor":
        new FileOutputStream(FileDescriptor.out).close();
        break;
      case "close redirected":
        PrintStream closed = new PrintStream(Program.file("closed.txt"));
        System.setOut(closed);
        System.out.print("prompt " + key.substring(0, shown));
        closed.close();
        break;
      case "halt redirected":
        System.out.println();
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
        System.out.print("prompt " + key.substring(0, shown));
        Runtime.getRuntime().halt(3);
        break;
      case "exit within the lock":
        PrintStream locked = new PrintStream(Program.file("locked.txt"));
        System.setOut(locked);
        synchronized (locked) {
          locked.print("prompt " + key.substring(0, shown));
          System.exit(3);
        }
        break;
      case "write after close":
        new FileOutputStream(FileDescriptor.out).close();
        System.out.print(key);
        System.err.print(System.out.checkError());
        break;
      default:
        throw new IllegalArgumentException(arguments[0]);
    }
  }
}
