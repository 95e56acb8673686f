package dev.notionredactor.demo.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** The JDK's own log of HTTP headers, which the SDK's requests pass: see logging.properties. */
final class WireLog {

  private WireLog() {}

  static void enable() throws IOException {
    try (InputStream configuration = WireLog.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    }
  }
}
