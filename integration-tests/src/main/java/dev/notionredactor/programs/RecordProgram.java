package dev.notionredactor.programs;

import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Writes to a file what the getters of a {@code LogRecord} say. */
public final class RecordProgram {

  private RecordProgram() {}

  public static void main(String[] arguments) throws Exception {
    LogRecord record = new LogRecord(Level.INFO, "message " + Program.key());
    record.setLoggerName("logger " + Program.key());
    record.setParameters(new Object[] {"parameter " + Program.key()});
    try (PrintStream file = new PrintStream(Program.file("record.txt"))) {
      file.println(record.getMessage());
      file.println(record.getLoggerName());
      file.println(record.getParameters()[0]);
    }
  }
}
