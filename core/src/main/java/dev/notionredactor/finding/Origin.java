package dev.notionredactor.finding;

/** Where a key would have been shown. Immutable. */
public final class Origin {

  /** Where it is not known what becomes of a text. */
  public static final String TEXT = "text";

  public static final String STREAM = "stream";

  /** One that the agent guards. */
  public static final String FILE = "file";

  public static final String STANDARD_OUTPUT = "standard output";
  public static final String STANDARD_ERROR = "standard error";
  public static final String LOGBACK = "Logback";
  public static final String LOG4J = "Log4j";

  /** A logging library, where it is not known of which event. */
  public static final String LOG = "log";

  /** Who reads what an exception says. */
  public static final String EXCEPTION = "exception";

  final String sink;

  /** Null if no event was logged. */
  final String logger;

  /** Null if there is none. */
  final String level;

  private Origin(String sink, String logger, String level) {
    this.sink = sink;
    this.logger = logger;
    this.level = level;
  }

  /** Where to. */
  public String sink() {
    return sink;
  }

  /** A sink that is no logging library. */
  public static Origin of(String sink) {
    return new Origin(sink, null, null);
  }

  /**
   * An event.
   *
   * @param logger its logger's name, redacted; may be null
   * @param level may be null
   */
  public static Origin ofEvent(String sink, String logger, Object level) {
    return new Origin(sink, logger, level == null ? null : level.toString());
  }
}
