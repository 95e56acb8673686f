package dev.notionredactor.programs;

import java.io.File;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;

/** A logger of java.util.logging, with a handler of the JDK's or of somebody who adds to it. */
final class JulSubject implements Subject {

  private final Logger logger = Logger.getAnonymousLogger();
  private final Handler handler;

  private JulSubject(Handler handler) {
    this.handler = handler;
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  static Subject jdk() throws Exception {
    Handler handler = new FileHandler(Program.file("jul.txt").toString());
    handler.setFormatter(new SimpleFormatter());
    return new JulSubject(handler);
  }

  static Subject juli() throws Exception {
    File directory = Program.file("");
    Handler handler =
        Class.forName("org.apache.juli.FileHandler")
            .asSubclass(Handler.class)
            .getConstructor(String.class, String.class, String.class)
            .newInstance(directory.toString(), "juli", ".txt");
    handler.setFormatter(
        Class.forName("org.apache.juli.OneLineFormatter")
            .asSubclass(Formatter.class)
            .getConstructor()
            .newInstance());
    return new JulSubject(handler);
  }

  static Subject jboss() throws Exception {
    return new JulSubject(Jboss.handler());
  }

  @Override
  public void log(String text, Throwable thrown) {
    logger.log(Level.INFO, text, thrown);
  }

  @Override
  public void stop() {
    logger.removeHandler(handler);
    handler.close();
  }

  /** Apart, as the JVM may look for the classes in it before the code is run. */
  private static final class Jboss {
    static Handler handler() throws Exception {
      return new org.jboss.logmanager.handlers.FileHandler(
          new PatternFormatter("%p %c [%t] %s%n%e"), Program.file("jboss.txt"));
    }
  }
}
