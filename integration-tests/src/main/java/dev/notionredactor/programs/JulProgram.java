package dev.notionredactor.programs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.ListResourceBundle;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.SocketHandler;
import java.util.logging.StreamHandler;
import java.util.logging.XMLFormatter;

/** Logs a key through java.util.logging, to all the JDK's handlers and some of its own. */
public class JulProgram extends LoggingProgram {

  private final Logger logger = logger("program");

  JulProgram() {}

  public static void main(String[] arguments) throws Exception {
    Logger root = Logger.getLogger("");
    root.addHandler(file("FileHandler, SimpleFormatter", new SimpleFormatter()));
    root.addHandler(file("FileHandler, XMLFormatter", new XMLFormatter()));
    root.addHandler(new MemoryHandler(file("MemoryHandler", new SimpleFormatter()), 1, Level.INFO));
    root.addHandler(new StreamHandler(stream("StreamHandler, own formatter"), new OwnFormatter()));
    root.addHandler(new SocketHandler("localhost", Integer.getInteger("port.SocketHandler")));
    root.addHandler(new Formatting());
    root.addHandler(new Reading());
    new JulProgram().logEverything();
    LogManager.getLogManager().reset();
  }

  /** The logger of a name. */
  Logger logger(String name) {
    return Logger.getLogger(name);
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case ARGUMENT:
      case OBJECT:
      case EXTRA:
      case LOGGER:
      case EXCEPTION:
      case CAUSE:
      case SUPPRESSED:
      case TO_STRING:
        return true;
      default:
        return false;
    }
  }

  @Override
  final void logMark(String message) {
    logger.severe(message);
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case MESSAGE:
        logger.warning("Bearer " + key);
        logger.warning(() -> "supplied " + key);
        localised().warning("message");
        break;
      case ARGUMENT:
        logger.log(Level.WARNING, "token {0}, next {1}", new Object[] {key, 1});
        logger.log(Level.WARNING, "token {0}", Arrays.asList("x", key));
        localised().log(Level.WARNING, "argument", key);
        break;
      case OBJECT:
        logger.log(Level.WARNING, "token {0}", holder());
        break;
      case EXTRA:
        logger.log(Level.WARNING, "no token", new Object[] {"none", key});
        break;
      case LOGGER:
        logger("of." + key).warning("named logger");
        break;
      default:
        logger.log(Level.SEVERE, "failed", exception(place));
    }
  }

  /** What is not written when the JVM ends is lost: waits until one file is as long as another. */
  static void awaitAsynchronous(String written, String asynchronous) throws InterruptedException {
    long length = Program.file(written + ".txt").length();
    while (Program.file(asynchronous + ".txt").length() < length) {
      Thread.sleep(10);
    }
  }

  private static Logger localised() {
    return Logger.getLogger("localised", Texts.class.getName());
  }

  private static OutputStream stream(String name) throws IOException {
    return Files.newOutputStream(Program.file(name + ".txt").toPath());
  }

  private static FileHandler file(String name, Formatter formatter) throws IOException {
    FileHandler handler = new FileHandler(Program.file(name + ".txt").getPath());
    handler.setFormatter(formatter);
    return handler;
  }

  /** What messages are in some language. */
  public static final class Texts extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
      return new Object[][] {{"message", "localised " + Program.key()}, {"argument", "text {0}"}};
    }
  }

  /** A formatter that takes an event apart itself. */
  private static final class OwnFormatter extends Formatter {

    @Override
    public String format(LogRecord event) {
      StringWriter trace = new StringWriter();
      if (event.getThrown() != null) {
        event.getThrown().printStackTrace(new PrintWriter(trace));
      }
      return event.getLoggerName() + ": " + formatMessage(event) + "\n" + trace;
    }
  }

  /** A handler that is no {@code StreamHandler}. */
  private abstract static class OwnHandler extends Handler {

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** One that uses one of the JDK's formatters. */
  private static final class Formatting extends OwnHandler {

    private final PrintStream file;

    Formatting() throws IOException {
      file = new PrintStream(Program.file("handler of its own that formats.txt"));
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord event) {
      file.print(getFormatter().format(event));
    }
  }

  /** One that reads the event's getters. */
  private static final class Reading extends OwnHandler {

    private final Getters getters = new Getters("handler of its own that reads the event.txt");

    /** The agent asks the program's own objects for their text only where the JDK does. */
    @Override
    public void publish(LogRecord event) {
      if (!anyHolder(event.getParameters())) {
        getters.write(event);
      }
    }
  }
}
