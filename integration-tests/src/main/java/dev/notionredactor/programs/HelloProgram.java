package dev.notionredactor.programs;

/** Touches no key. */
public final class HelloProgram {

  private HelloProgram() {}

  public static void main(String[] arguments) {
    System.out.println("hello, snake_case and secret_name: ntn_NeighbourCellConfigList");
    System.err.print("no newline at the end: ntn_");
  }
}
