package dev.notionredactor.scrub.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What reports say of who made them. */
final class Tool {

  static final String NAME = "notion-redactor";

  private Tool() {}

  /** Its version. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
