package dev.notionredactor.programs;

/** Prints a key. */
public final class ChildProgram {

  private ChildProgram() {}

  public static void main(String[] arguments) {
    System.out.println("child " + Program.key());
  }
}
