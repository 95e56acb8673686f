package dev.notionredactor.programs;

import java.util.Arrays;
import java.util.Collections;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Prints and logs objects that throw, by way of the JDK alone. */
public final class ThrowingProgram {

  private ThrowingProgram() {}

  public static void main(String[] arguments) {
    Logger logger = Logger.getLogger("program");
    logger.getParent().getHandlers()[0].setFormatter(new SimpleFormatter());
    Object[] objects = {
      Throwing.object(), Collections.singletonList(Throwing.object()), Throwing.map(), Program.key()
    };
    for (Object object : objects) {
      Throwing.attempt(() -> System.out.println(object));
      Throwing.attempt(() -> System.out.printf("%s %s%n", Program.key(), object));
      Throwing.attempt(() -> logger.log(Level.INFO, "{0}", object));
      Throwing.attempt(() -> logger.log(Level.INFO, "{1}", new Object[] {1, object}));
    }
    Throwing.attempt(() -> logger.log(Level.INFO, Program.key(), Throwing.exception()));
    Throwing.attempt(() -> Throwing.exception().printStackTrace());
    Throwing.attempt(() -> logger.info(Arrays.asList(Program.key()).toString()));
  }
}
