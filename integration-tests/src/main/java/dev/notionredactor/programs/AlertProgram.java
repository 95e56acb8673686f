package dev.notionredactor.programs;

/** Leaks a key in the middle of a line of standard error, and then goes on with that line. */
public final class AlertProgram {

  private static final int TIMES = 100;

  private AlertProgram() {}

  /** {@code hasEnd}: whether the line ends. */
  public static void main(String[] hasEnd) throws InterruptedException {
    System.err.print("begun ");
    for (int i = 0; i < TIMES; i++) {
      System.out.println(Program.key());
    }
    // Longer than anything waits.
    Thread.sleep(500);
    System.err.print("and ");
    System.err.print("ended");
    if (Boolean.parseBoolean(hasEnd[0])) {
      System.err.println();
      System.err.println("next");
    }
  }
}
