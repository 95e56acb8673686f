package dev.notionredactor.programs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Those of the JDK: java.util.logging, print streams and stack traces. */
final class JdkPlaces extends Places {

  private final Logger logger = Logger.getLogger("program");
  private final FileHandler handler = new FileHandler(Program.file("jul.txt").getPath());
  private final PrintStream out = System.out;
  private final PrintWriter stacks = new PrintWriter(Program.file("stacks.txt"));
  private final PrintWriter other = new PrintWriter(Program.file("other stream.txt"));
  private final PrintStream own = new OwnStream(Program.file("own stream.txt").getPath(), other);

  JdkPlaces() throws IOException {
    logger.setUseParentHandlers(false);
    handler.setFormatter(new SimpleFormatter());
    logger.addHandler(handler);
    System.setOut(own);
  }

  @Override
  int count() {
    return 7;
  }

  @Override
  void show(int place, Object object, String beside) {
    switch (place) {
      case 0:
        logger.log(Level.INFO, "argument {0} beside {1}", new Object[] {object, beside});
        break;
      case 1:
        logger.log(Level.INFO, "failed, beside " + beside, new Talkative(object));
        break;
      case 2:
        out.println(object);
        out.println(beside);
        break;
      case 3:
        try {
          own.println(object);
        } catch (Throwable again) {
          own.println(object);
        }
        own.println((Object) beside);
        break;
      case 4:
        own.printf("printf %s beside %s%n", object, beside);
        break;
      case 5:
        new Talkative(object).printStackTrace(stacks);
        break;
      default:
        Exception outer = new Talkative(beside);
        outer.initCause(new Talkative(object));
        outer.addSuppressed(new Talkative(object));
        outer.printStackTrace(stacks);
        break;
    }
  }

  @Override
  void end() {
    handler.close();
    stacks.close();
    other.close();
    own.close();
  }

  /** One that asks objects for their text itself, and hands that on to another as well. */
  private static final class OwnStream extends PrintStream {

    private final PrintWriter other;

    OwnStream(String file, PrintWriter other) throws IOException {
      super(new FileOutputStream(file));
      this.other = other;
    }

    @Override
    public void println(Object object) {
      String text = String.valueOf(object);
      other.println(text);
      super.println(text);
    }
  }
}
