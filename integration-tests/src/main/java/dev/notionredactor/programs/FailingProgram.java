package dev.notionredactor.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Prints keys in texts that make a scanner fail, by way of the JDK alone. */
public final class FailingProgram {

  private FailingProgram() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream file = new PrintStream(Program.file("set-out.txt"));
    for (Fault fault : Fault.values()) {
      print(text(fault), System.out);
      print(text(fault), System.err);
      new FileOutputStream(FileDescriptor.out)
          .write(text(fault).getBytes(StandardCharsets.US_ASCII));
      PrintStream out = System.out;
      System.setOut(file);
      print(text(fault), file);
      System.setOut(out);
    }
    file.close();
    readRecord();
    log();
    System.out.println("done " + Program.key());
  }

  private static String text(Fault fault) {
    return fault.textWith(Program.key());
  }

  private static void print(String text, PrintStream stream) {
    // In two writes, so that it is known what is withheld.
    stream.print(text);
    stream.println();
    stream.println("then " + Program.key());
  }

  /** What a handler finds that reads the record's getters. */
  private static void readRecord() throws IOException {
    try (PrintWriter file = new PrintWriter(Program.file("record.txt"))) {
      for (Fault fault : Fault.values()) {
        LogRecord record = new LogRecord(Level.INFO, text(fault));
        record.setParameters(
            new Object[] {text(fault), Collections.singletonMap("map", text(fault)), 1});
        file.println(record.getMessage());
        file.println(Arrays.toString(record.getParameters()));
        file.println(new SimpleFormatter().formatMessage(record));
      }
    }
  }

  private static void log() throws IOException {
    Logger logger = Logger.getLogger("program");
    logger.setUseParentHandlers(false);
    FileHandler handler = new FileHandler(Program.file("formatted.log").getPath());
    handler.setFormatter(
        new Formatter() {
          @Override
          public String format(LogRecord record) {
            return text(Fault.valueOf(record.getMessage()));
          }
        });
    logger.addHandler(handler);
    for (Fault fault : Fault.values()) {
      logger.info(fault.name());
    }
    handler.close();
  }
}
