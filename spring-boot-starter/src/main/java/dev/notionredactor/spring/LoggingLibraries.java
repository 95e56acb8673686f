package dev.notionredactor.spring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Finds what this application logs by. */
final class LoggingLibraries {

  private LoggingLibraries() {}

  /** Both may be in use at once: SLF4J may lead to one, and Log4j's API to the other. */
  static List<LoggingLibrary> inUse() {
    List<LoggingLibrary> libraries = new ArrayList<>();
    if (arePresent(
        "ch.qos.logback.classic.LoggerContext", "dev.notionredactor.logback.RedactAllAppenders")) {
      addTo(libraries, LogbackLibrary.ifInUse());
    }
    if (arePresent(
        "org.apache.logging.log4j.core.LoggerContext",
        "dev.notionredactor.log4j2.Log4jRedaction")) {
      addTo(libraries, Log4jLibrary.ifInUse());
    }
    return libraries;
  }

  /** A library and its filter. */
  private static boolean arePresent(String library, String filter) {
    ClassLoader loader = LoggingLibraries.class.getClassLoader();
    return ClassUtils.isPresent(library, loader) && ClassUtils.isPresent(filter, loader);
  }

  private static void addTo(List<LoggingLibrary> libraries, @Nullable LoggingLibrary library) {
    if (library != null) {
      libraries.add(library);
    }
  }
}
