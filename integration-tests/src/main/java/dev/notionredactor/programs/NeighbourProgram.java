package dev.notionredactor.programs;

/**
 * Logs a key through every library on the class path that other agents listen to, and hands them
 * exceptions in spans. Has its keys by variables: what is on a command line, those agents send as
 * well.
 */
public final class NeighbourProgram {

  private NeighbourProgram() {}

  public static void main(String[] arguments) throws Exception {
    if (take("SPANS", "io.opentelemetry.api.GlobalOpenTelemetry")) {
      FailingSpans.fail();
    }
    if (take("LOGBACK", "ch.qos.logback.classic.Logger")) {
      LogbackProgram.main(arguments);
    }
    if (take("LOG4J2", "org.apache.logging.log4j.core.Logger")) {
      Log4jProgram.main(arguments);
    }
    if (take("JUL", NeighbourProgram.class.getName())) {
      new JulProgram().logEverything();
    }
    if (take("RELOAD4J", "org.apache.log4j.Category")) {
      Reload4jProgram.main(arguments);
    }
    if (take("JBOSS", "org.jboss.logmanager.LogContext")) {
      new StandaloneJbossProgram().logEverything();
    }
    if (Boolean.getBoolean("pause")) {
      Program.pause();
    }
  }

  /**
   * Has the programs use the key that is meant for a library, or the one that is for all.
   *
   * @param type a class of the library
   * @return whether there is the library
   */
  private static boolean take(String library, String type) {
    String own = System.getenv("PROGRAM_KEY_" + library);
    System.setProperty("key", own == null ? System.getenv("PROGRAM_KEY") : own);
    return Program.exists(type);
  }
}
