package dev.notionredactor.programs;

import java.util.Arrays;
import java.util.Collection;

/** The subjects by name. Each is made of classes of its own, which need not be there for others. */
final class Subjects {

  private Subjects() {}

  /** Those that log or print to one place. */
  static Collection<String> ofEvents() {
    return Arrays.asList(
        "logback pattern",
        "logback json",
        "logback logstash",
        "log4j2 pattern",
        "log4j2 template",
        "log4j2 async",
        "java.util.logging",
        "reload4j",
        "jboss",
        "juli",
        "println");
  }

  /** Those that write to another stream each time. */
  static Collection<String> ofStreams() {
    return Arrays.asList(
        "logstash streams", "redirected", "redirected with methods of its own", "wrapped");
  }

  /** Whether the library by itself keeps its class loader alive from a thread that lives on. */
  static boolean leavesSomethingInThreads(String name) {
    return Arrays.asList("logback logstash", "logstash streams", "jboss", "juli").contains(name);
  }

  static Subject of(String name) throws Exception {
    switch (name) {
      case "logback pattern":
        return new LogbackSubject("pattern");
      case "logback json":
        return new LogbackSubject("json");
      case "logback logstash":
        return new LogbackSubject("logstash");
      case "log4j2 pattern":
        return new Log4jSubject("pattern");
      case "log4j2 template":
        return new Log4jSubject("template");
      case "log4j2 async":
        return new Log4jSubject("async");
      case "java.util.logging":
        return JulSubject.jdk();
      case "reload4j":
        return new Reload4jSubject();
      case "jboss":
        return JulSubject.jboss();
      case "juli":
        return JulSubject.juli();
      case "println":
        return PrintSubject.plain();
      case "logstash streams":
        return new LogbackSubject.ToStreams();
      case "redirected":
        return PrintSubject.redirecting(false);
      case "redirected with methods of its own":
        return PrintSubject.redirecting(true);
      case "wrapped":
        return new WrapSubject();
      default:
        throw new IllegalArgumentException(name);
    }
  }
}
