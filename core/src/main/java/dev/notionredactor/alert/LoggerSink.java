package dev.notionredactor.alert;

/** A logger of a library that is there. */
final class LoggerSink implements AlertSink {

  private final LoggingLibrary library;
  private final String logger;

  LoggerSink(LoggingLibrary library, String logger) {
    this.library = library;
    this.logger = logger;
  }

  @Override
  public void write(String lines) {
    library.log(logger, lines.trim());
  }

  /** The library's own hook may have run, or runs just now. */
  @Override
  public void writeAtEnd(String lines) {
    System.err.print(lines);
  }
}
