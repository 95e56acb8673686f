package dev.notionredactor.programs;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Touches no key. */
public final class HelloProgram {

  private HelloProgram() {}

  public static void main(String[] arguments) {
    System.out.println("hello, snake_case and secret_name: ntn_NeighbourCellConfigList");
    LogRecord record = new LogRecord(Level.INFO, "no placeholder");
    record.setParameters(new Object[] {new Talkative()});
    System.out.println(new SimpleFormatter().formatMessage(record));
    System.err.print("no newline at the end: ntn_");
  }

  /** Tells if it is asked for its text, which nobody does without the agent. */
  private static final class Talkative {
    @Override
    public String toString() {
      System.out.println("asked");
      return "";
    }
  }
}
