package dev.notionredactor.programs;

import java.io.EOFException;
import java.io.ObjectInputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;

/** Logs to a file of serialised events; or reads those that come on standard input. */
public final class SerializedEventsProgram {

  private SerializedEventsProgram() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("read")) {
      read();
    } else {
      write();
    }
  }

  private static void write() {
    Logger log = LogManager.getLogger("serialized");
    String key = Program.key();
    ThreadContext.put("token", "Bearer " + key);
    log.info("before");
    log.info("got {}", key);
    log.warn("failed", new IllegalArgumentException("invalid header value: " + key));
    log.info("after");
    LogManager.shutdown();
  }

  private static void read() throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(System.in)) {
      while (true) {
        LogEvent event = (LogEvent) in.readObject();
        System.out.println(
            event.getMessage().getFormattedMessage()
                + ", "
                + event.getContextData().toMap()
                + ", "
                + (event.getThrownProxy() == null ? "" : event.getThrownProxy().getMessage()));
      }
    } catch (EOFException end) {
      System.out.println("that is all");
    }
  }
}
