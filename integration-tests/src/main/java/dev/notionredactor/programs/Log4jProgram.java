package dev.notionredactor.programs;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Collections;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.slf4j.LoggerFactory;

/** Logs a key through Log4j 2, as its configuration says. */
public final class Log4jProgram extends LoggingProgram {

  private final Logger logger = LogManager.getLogger("program");

  Log4jProgram() {}

  public static void main(String[] arguments) throws Exception {
    new Log4jProgram().logEverything();
    LogManager.shutdown();
    if (Program.exists("org.h2.Driver")) {
      writeDatabase();
    }
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case STRUCTURED:
        return false;
      case KEY_VALUE:
        return Program.exists("org.apache.logging.slf4j.SLF4JServiceProvider");
      default:
        return true;
    }
  }

  @Override
  void logMark(String message) {
    // As an argument, for layouts that show no more than those.
    logger.error("{}", message);
  }

  @Override
  void log(Place place) {
    switch (place) {
      case MESSAGE:
        logger.info("Bearer " + key);
        break;
      case ARGUMENT:
        logger.info("token {}, next {}", key, 1);
        break;
      case OBJECT:
        logger.info("token {}", holder());
        break;
      case EXTRA:
        logger.info("token {}", "none", key);
        break;
      case FORMAT:
        LogManager.getFormatterLogger("formatted").info("token %s", key);
        break;
      case MAP:
        logger.info(new StringMapMessage().with("token", key));
        logger.info(Collections.singletonMap("token", key));
        StructuredDataMessage data = new StructuredDataMessage("id", null, "type");
        data.put("token", key);
        logger.info(data);
        break;
      case CONTEXT:
        ThreadContext.put("token", key);
        logger.info("context");
        ThreadContext.clearAll();
        break;
      case STACK:
        ThreadContext.push(key);
        logger.info("context stack");
        ThreadContext.clearAll();
        break;
      case KEY_VALUE:
        LoggerFactory.getLogger("fluent").atInfo().addKeyValue("token", key).log("key-value");
        break;
      case MARKER:
        Marker marker = MarkerManager.getMarker(key);
        logger.info(marker, "marked");
        logger.info(MarkerManager.getMarker("child").addParents(marker), "parent marker");
        break;
      case LOGGER:
        LogManager.getLogger("of." + key).info("named logger");
        break;
      case THREAD:
        inNamedThread(() -> logger.info("named thread"));
        break;
      default:
        logger.error("failed", exception(place));
    }
  }

  /** Writes what the JDBC appender has inserted, in that order. */
  private static void writeDatabase() throws Exception {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:log", "sa", "");
        ResultSet rows =
            database.createStatement().executeQuery("select * from events order by id");
        PrintStream file = new PrintStream(Program.file("JDBCAppender.txt"))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          file.print(rows.getObject(column) + (column < columns ? "|" : System.lineSeparator()));
        }
      }
    }
  }
}
