package dev.notionredactor.benchmarks;

import java.util.List;

/** What a JVM is started with, or its logging configured. */
enum Companion {
  NONE("alone"),
  AGENT("the agent"),
  JACOCO("JaCoCo's agent"),
  OPENTELEMETRY("OpenTelemetry's agent"),
  LOGBACK_FILTER("RedactAllAppenders"),
  LOGBACK_MESSAGE("%replace(%msg)"),
  LOGBACK_LINE("%replace of the line"),
  LOGSTASH_MASKING("logstash's masking"),
  LOG4J2_FILTER("RedactingLogEventFactory"),
  LOG4J2_MESSAGE("%replace{%msg}"),
  LOG4J2_LINE("<replace> of the line"),
  LOG4J2_REWRITE("<Rewrite> by regex");

  /** What stands in a key's place where a regular expression found it. */
  static final String REPLACEMENT = "***";

  /** What it finds. */
  static final String REGEX = Peer.KEY + "{16,}";

  private static final String LINE = "%d %-5level [%thread] %logger{36} - ";
  private static final String LOGBACK_REPLACE = "){'" + REGEX + "', '" + REPLACEMENT + "'}";

  private final String label;

  Companion(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether it is this project's. */
  boolean isRedactor() {
    return this == AGENT || this == LOGBACK_FILTER || this == LOG4J2_FILTER;
  }

  /** What is to be seen of a key. */
  String shown(MadeUpKey key) {
    return switch (this) {
      case NONE, JACOCO, OPENTELEMETRY -> key.text();
      case AGENT, LOGBACK_FILTER, LOG4J2_FILTER -> key.mask();
      case LOGBACK_MESSAGE,
          LOGBACK_LINE,
          LOGSTASH_MASKING,
          LOG4J2_MESSAGE,
          LOG4J2_LINE,
          LOG4J2_REWRITE ->
          REPLACEMENT;
    };
  }

  /** The JVM's options. The jars are where system properties say. */
  List<String> options() {
    return switch (this) {
      case NONE -> List.of(pattern(LINE + "%msg%n"));
      case AGENT -> List.of(pattern(LINE + "%msg%n"), agent("agent.jar"));
      case JACOCO -> List.of(agent("jacoco.jar"));
      case OPENTELEMETRY ->
          // What it gathers it would send to a collector; there is none.
          List.of(
              agent("opentelemetry.jar"),
              "-Dotel.traces.exporter=none",
              "-Dotel.metrics.exporter=none",
              "-Dotel.logs.exporter=none");
      case LOGBACK_FILTER -> List.of(pattern(LINE + "%msg%n"), "-Dline=redact-all-appenders.xml");
      case LOGBACK_MESSAGE -> List.of(pattern(LINE + "%replace(%msg" + LOGBACK_REPLACE + "%n"));
      case LOGBACK_LINE -> List.of(pattern("%replace(" + LINE + "%msg%n" + LOGBACK_REPLACE));
      case LOGSTASH_MASKING -> configuration("logback-json-masking.xml");
      case LOG4J2_FILTER ->
          List.of(
              pattern(LINE + "%msg%n"),
              "-Dlog4j2.logEventFactory=dev.notionredactor.log4j2.RedactingLogEventFactory");
      case LOG4J2_MESSAGE ->
          List.of(pattern(LINE + "%replace{%msg}{" + REGEX + "}{" + REPLACEMENT + "}%n"));
      case LOG4J2_LINE -> configuration("log4j2-replace.xml");
      case LOG4J2_REWRITE -> configuration("log4j2-rewrite.xml");
    };
  }

  private static List<String> configuration(String name) {
    return List.of(
        pattern(LINE + "%msg%n"),
        "-Dconfiguration=" + name,
        "-Dregex=" + REGEX,
        "-Dreplacement=" + REPLACEMENT);
  }

  private static String pattern(String pattern) {
    return "-Dpattern=" + pattern;
  }

  private static String agent(String property) {
    return "-javaagent:" + System.getProperty(property);
  }
}
