package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Loads the class that its argument names, and then prints and logs a key. */
public final class UnexpectedClassProgram {

  private UnexpectedClassProgram() {}

  public static void main(String[] arguments) {
    try {
      System.out.println(Class.forName(arguments[0]));
    } catch (ClassNotFoundException | LinkageError refused) {
      System.out.println(refused.getClass());
    }
    System.out.println("prints " + Program.key());
    LoggerFactory.getLogger("program").info("logs {}", Program.key());
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }
}
