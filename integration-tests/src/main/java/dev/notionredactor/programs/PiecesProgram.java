package dev.notionredactor.programs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints a key in pieces to standard streams that have printing methods of their own. */
public final class PiecesProgram {

  private PiecesProgram() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    for (PrintStream own :
        new PrintStream[] {
          new OwnStreams.Copying(),
          new OwnStreams.Tee(),
          new OwnStreams.Numbering(),
          new OwnStreams.Pane()
        }) {
      System.setOut(own);
      print(Program.key());
      own.close();
      System.setOut(out);
    }
  }

  private static void print(String key) {
    for (int cut : new int[] {2, 4, 8, 13, 20, key.length() - 1}) {
      System.out.print("cut at " + cut + ": ");
      System.out.print(key.substring(0, cut));
      System.out.print(key.substring(cut));
      System.out.print(", and on");
      System.out.println();
    }
    System.out.print(key);
    System.out.println();
    System.out.print("ntn_1234567");
    System.out.println("89 is no key");
    System.out.print("abc\n");
    for (int i = 0; i < key.length(); i += 5) {
      byte[] piece =
          key.substring(i, Math.min(i + 5, key.length())).getBytes(StandardCharsets.US_ASCII);
      System.out.write(piece, 0, piece.length);
    }
    System.out.println(" by fives");
  }
}
