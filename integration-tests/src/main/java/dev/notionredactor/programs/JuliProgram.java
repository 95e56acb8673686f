package dev.notionredactor.programs;

/** Logs a key through Tomcat's implementation of java.util.logging, as juli.properties says. */
public final class JuliProgram extends JulProgram {

  private JuliProgram() {}

  public static void main(String[] arguments) throws Exception {
    new JuliProgram().logEverything();
    awaitAsynchronous("FileHandler, JdkLoggerFormatter", "AsyncFileHandler, JdkLoggerFormatter");
  }

  @Override
  boolean has(Place place) {
    return place == Place.THREAD || (place != Place.EXTRA && super.has(place));
  }

  @Override
  void log(Place place) throws Exception {
    if (place == Place.THREAD) {
      inNamedThread(() -> logMark("named thread"));
    } else {
      super.log(place);
    }
  }
}
