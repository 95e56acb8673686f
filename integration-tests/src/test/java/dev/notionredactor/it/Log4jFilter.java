package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.List;

/** The packaged jar for Log4j 2, and the line that covers every appender. */
enum Log4jFilter implements Coverage.Protection {
  FACTORY("log4j2.logEventFactory=dev.notionredactor.log4j2.RedactingLogEventFactory"),

  /** In place of Log4j's own, where all loggers are asynchronous. */
  SELECTOR("log4j2.contextSelector=dev.notionredactor.log4j2.RedactingAsyncLoggerContextSelector");

  /** It, and the library that it needs. */
  static final List<Path> JARS =
      List.of(Path.of(System.getProperty("log4j2.jar")), Path.of(System.getProperty("core.jar")));

  private final String line;

  Log4jFilter(String line) {
    this.line = line;
  }

  /** As it stands in log4j2.component.properties. */
  String line() {
    return line;
  }

  @Override
  public ForkedJvm addTo(ForkedJvm jvm) {
    return jvm.classPath(JARS).option("-D" + line);
  }

  /** In some versions the status logger tells by itself which thread an appender failed in. */
  @Override
  public boolean covers(String sink, String place) {
    return !(sink.equals("StatusLogger") && place.equals("thread name"));
  }

  /**
   * An exception whose text is made of fields of its own can't be copied; there is a stand-in, with
   * that text as its message. The copy of an event is of one class of Log4j's, and the message in
   * it of another, so other getters are there besides those of the interfaces. In Log4j's
   * background threads, objects are not asked for their text once more; only the message's is kept.
   */
  @Override
  public Comparison comparison(String sink, String place, String text) {
    boolean standIn = place.equals("overridden toString");
    boolean otherGetters = sink.matches("appender that (reads|keeps) the event");
    boolean notAsked =
        this == SELECTOR
            && place.matches("argument's text|map")
            && sink.matches(".*JsonTemplateLayout|appender that reads LogEvent and Message");
    return standIn || otherGetters || notAsked ? Comparison.MASK : Comparison.of(text);
  }
}
