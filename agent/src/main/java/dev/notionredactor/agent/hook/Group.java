package dev.notionredactor.agent.hook;

/** Hook points that belong together, as people speak of them. */
public enum Group {
  STDIO("System.out and System.err"),
  LOGBACK("Logback"),
  LOG4J2("Log4j 2"),
  JUL("java.util.logging"),
  THROWABLE("exceptions");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** What these hook points mask, for messages to people. */
  public String title() {
    return title;
  }
}
