package dev.notionredactor.benchmarks.programs;

/** The least there is to start. */
public final class HelloWorld {

  private HelloWorld() {}

  /** Says hello to whom it is told to. */
  public static void main(String[] arguments) {
    System.out.println("Hello " + (arguments.length == 0 ? "world" : arguments[0]));
  }
}
