package dev.notionredactor.programs;

/** Where in a logging event a key is. A program leaves out what its library does not have. */
enum Place {
  MESSAGE("message"),
  ARGUMENT("argument"),
  OBJECT("argument's text"),
  EXTRA("extra argument"),
  FORMAT("format"),
  MAP("map"),
  STRUCTURED("structured argument"),
  CONTEXT("context"),
  STACK("context stack"),
  KEY_VALUE("key-value"),
  MARKER("marker"),
  LOGGER("logger name"),
  THREAD("thread name"),
  EXCEPTION("exception"),
  CAUSE("cause"),
  SUPPRESSED("suppressed"),
  TO_STRING("overridden toString");

  private final String title;

  Place(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
