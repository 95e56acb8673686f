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
  private final PrintStream own = new OwnStream(Program.file("own stream.txt").getPath());
  private final PrintWriter stacks = new PrintWriter(Program.file("stacks.txt"));

  JdkPlaces() throws IOException {
    logger.setUseParentHandlers(false);
    handler.setFormatter(new SimpleFormatter());
    logger.addHandler(handler);
    System.setOut(own);
  }

  @Override
  int count() {
    return 6;
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
        own.println(object);
        own.println(beside);
        break;
      case 4:
        own.printf("printf %s beside %s%n", object, beside);
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
    own.close();
  }

  /** One that prints objects in a way of its own, as often as it takes. */
  private static final class OwnStream extends PrintStream {

    OwnStream(String file) throws IOException {
      super(new FileOutputStream(file));
    }

    @Override
    public void println(Object object) {
      super.println(object);
    }

    @Override
    public void print(Object object) {
      super.print(object);
    }
  }
}
