package dev.notionredactor.benchmarks;

import static dev.notionredactor.benchmarks.Companion.AGENT;
import static dev.notionredactor.benchmarks.Companion.JACOCO;
import static dev.notionredactor.benchmarks.Companion.LOG4J2_FILTER;
import static dev.notionredactor.benchmarks.Companion.LOG4J2_LINE;
import static dev.notionredactor.benchmarks.Companion.LOG4J2_MESSAGE;
import static dev.notionredactor.benchmarks.Companion.LOG4J2_REWRITE;
import static dev.notionredactor.benchmarks.Companion.LOGBACK_FILTER;
import static dev.notionredactor.benchmarks.Companion.LOGBACK_LINE;
import static dev.notionredactor.benchmarks.Companion.LOGBACK_MESSAGE;
import static dev.notionredactor.benchmarks.Companion.LOGSTASH_MASKING;
import static dev.notionredactor.benchmarks.Companion.NONE;

import dev.notionredactor.benchmarks.programs.HelloWorld;
import dev.notionredactor.benchmarks.programs.Log4j2Events;
import dev.notionredactor.benchmarks.programs.LogbackEvents;
import dev.notionredactor.benchmarks.programs.Println;
import java.util.List;

/** What a JVM does whose time is measured, with this and with that and alone. */
enum Subject {
  LOGBACK("Logback event to a file", LogbackEvents.class),
  LOGBACK_JSON("Logback event to a file, as JSON", LogbackEvents.class),
  LOGBACK_KEYS("Logback event with a key", LogbackEvents.class),
  LOG4J2("Log4j 2 event to a file", Log4j2Events.class),
  LOG4J2_KEYS("Log4j 2 event with a key", Log4j2Events.class),
  PRINTLN("println to a pipe", Println.class),
  START("start and end of hello world", HelloWorld.class);

  private final String label;
  private final Class<?> program;

  Subject(String label, Class<?> program) {
    this.label = label;
    this.program = program;
  }

  String label() {
    return label;
  }

  Class<?> program() {
    return program;
  }

  /** Whether all of the JVM's life counts, and not what the program says that one line takes. */
  boolean isWholeProcess() {
    return this == START;
  }

  /** Whether each line holds a key. */
  boolean leaks() {
    return this == LOGBACK_KEYS || this == LOG4J2_KEYS;
  }

  /** The JVM's options, before those of the companion. */
  List<String> options() {
    return this == LOGBACK_JSON ? List.of("-Dconfiguration=logback-json.xml") : List.of();
  }

  /** What it is measured with, side by side. */
  List<Companion> companions() {
    return switch (this) {
      case LOGBACK -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGBACK_MESSAGE, LOGBACK_LINE);
      case LOGBACK_JSON -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGSTASH_MASKING);
      case LOGBACK_KEYS -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGBACK_MESSAGE);
      case LOG4J2 ->
          List.of(NONE, AGENT, LOG4J2_FILTER, LOG4J2_MESSAGE, LOG4J2_LINE, LOG4J2_REWRITE);
      case LOG4J2_KEYS -> List.of(NONE, AGENT, LOG4J2_FILTER, LOG4J2_MESSAGE);
      case PRINTLN -> List.of(NONE, AGENT);
      case START -> List.of(NONE, AGENT, JACOCO);
    };
  }

  /** How what {@link Companion#isRedactor masks} did with it compares with what it is to be. */
  Budget budget(Pairs pairs, Companion companion) {
    return switch (this) {
      case LOGBACK, LOGBACK_JSON, LOG4J2 ->
          new Budget().ratio(1.03, NONE, pairs.ratio(companion, NONE));
      case LOGBACK_KEYS, LOG4J2_KEYS ->
          new Budget().nanosMore(3000, pairs.difference(companion, NONE));
      case PRINTLN -> new Budget().ratio(1.05, NONE, pairs.ratio(companion, NONE));
      case START -> new Budget().ratio(1.0, JACOCO, pairs.ratio(companion, JACOCO));
    };
  }
}
