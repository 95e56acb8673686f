package dev.notionredactor.programs;

/** Before any other exception it has one that all who read arrays may catch. */
public final class FirstExceptionProgram {

  private FirstExceptionProgram() {}

  public static void main(String[] arguments) {
    System.out.println(new ArrayIndexOutOfBoundsException(Program.key()));
  }
}
