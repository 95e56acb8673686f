package dev.notionredactor.programs;

import java.io.PrintStream;

/** Prints a key to standard output, and to a file in its place, in UTF-16. */
public final class CharsetProgram {

  private CharsetProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    print(key);
    PrintStream out = System.out;
    PrintStream file = new PrintStream(Program.file("utf-16.txt"), "UTF-16LE");
    System.setOut(file);
    print(key);
    file.close();
    System.setOut(out);
  }

  private static void print(String key) {
    System.out.println("println " + key);
    System.out.println(("characters " + key).toCharArray());
    System.out.println((Object) key);
    System.out.print("print " + key + ", and on");
    System.out.println();
    System.out.printf("printf %s, %d%n", key, 1);
    System.out.append("append ").append(key).append('\n');
    System.out.print(key);
    System.out.println();
    System.out.print("abc\n");
  }
}
