package dev.notionredactor.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collections;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.XMLFormatter;

/** Logs a key through java.util.logging, to the console and to files. */
public final class JulProgram {

  private JulProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    Logger logger = Logger.getLogger("program");
    FileHandler simple = handler("jul-simple.log", new SimpleFormatter());
    FileHandler xml =
        handler(
            "jul-xml.log",
            new XMLFormatter() {
              @Override
              public String getHead(Handler target) {
                return "";
              }

              @Override
              public String format(LogRecord record) {
                return super.format(record).replaceAll("<(date|millis|nanos)>.*", "<$1>");
              }
            });
    FileHandler custom =
        handler(
            "jul-custom.log",
            new Formatter() {
              @Override
              public String format(LogRecord record) {
                return record.getLevel() + " key=" + key + "\n";
              }
            });
    logger.addHandler(simple);
    logger.addHandler(xml);
    logger.addHandler(custom);
    logger.addHandler(new LineHandler());

    Program.begin("message");
    logger.warning("Bearer " + key);
    Program.begin("parameter");
    logger.log(Level.WARNING, "token {0} of {1}", new Object[] {key, 2});
    Program.begin("parameter that is no string");
    logger.log(Level.WARNING, "token {0}", Collections.singletonList(key));
    Program.begin("exception");
    logger.log(Level.SEVERE, "failed", new IOException("Bearer " + key, new RuntimeException(key)));
    Program.begin("logger name");
    Logger.getLogger("of." + key).warning("named");
    simple.close();
    xml.close();
    custom.close();
  }

  private static FileHandler handler(String name, Formatter formatter) throws IOException {
    FileHandler handler = new FileHandler(Program.file(name).getPath());
    handler.setFormatter(formatter);
    return handler;
  }

  /** A handler that is no {@code StreamHandler}. */
  private static final class LineHandler extends Handler {

    private final PrintStream file;

    LineHandler() throws IOException {
      file = new PrintStream(Program.file("jul-lines.log"));
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord record) {
      file.print(getFormatter().format(record));
    }

    @Override
    public void flush() {
      file.flush();
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
