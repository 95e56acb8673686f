package dev.notionredactor.programs;

import java.io.Console;

/** Prints a key through {@code System.console()}, which there must be. */
public final class ConsoleProgram {

  private ConsoleProgram() {}

  public static void main(String[] arguments) {
    String key = Program.key();
    Console console = System.console();
    Program.begin("Console.printf");
    console.printf("Bearer %s.%n", key);
    Program.begin("Console.format");
    console.format("%s%s%n", key.substring(0, 12), key.substring(12));
    Program.begin("Console.writer");
    console.writer().println("writer " + key);
    console.writer().print(key.substring(0, 20));
    console.writer().print(key.substring(20));
    console.writer().println();
    console.flush();
    Program.begin("prompt of Console.readLine");
    console.readLine("%s? ", key);
    System.out.println();
    Program.begin("prompt of Console.readPassword");
    console.readPassword("%s? ", key);
    System.out.println();
  }
}
