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
import static dev.notionredactor.benchmarks.Companion.OPENTELEMETRY;
import static dev.notionredactor.benchmarks.Quantity.BYTES;
import static dev.notionredactor.benchmarks.Quantity.LINE_NANOS;
import static dev.notionredactor.benchmarks.Quantity.PROCESS_NANOS;

import dev.notionredactor.benchmarks.programs.HelloWorld;
import dev.notionredactor.benchmarks.programs.Log4j2Events;
import dev.notionredactor.benchmarks.programs.LogbackEvents;
import dev.notionredactor.benchmarks.programs.Println;
import dev.notionredactor.benchmarks.programs.SmallProgram;
import java.util.List;

/** What a JVM does whose time is measured, with this and with that and alone. */
enum Subject {
  LOGBACK("Logback event to a file", LogbackEvents.class, LINE_NANOS),
  LOGBACK_JSON("Logback event to a file, as JSON", LogbackEvents.class, LINE_NANOS),
  LOGBACK_CONSOLE("Logback event to a pipe", LogbackEvents.class, LINE_NANOS),
  LOGBACK_KEYS("Logback event with a key", LogbackEvents.class, LINE_NANOS),
  LOG4J2("Log4j 2 event to a file", Log4j2Events.class, LINE_NANOS),
  LOG4J2_KEYS("Log4j 2 event with a key", Log4j2Events.class, LINE_NANOS),
  PRINTLN("println to a pipe", Println.class, LINE_NANOS),
  START("start and end of hello world", HelloWorld.class, PROCESS_NANOS),
  SPRING_BOOT("start and end of Spring Boot", null, PROCESS_NANOS),
  MEMORY("memory of hello world, at most", SmallProgram.class, BYTES);

  private final String label;
  private final Class<?> program;
  private final Quantity quantity;

  Subject(String label, Class<?> program, Quantity quantity) {
    this.label = label;
    this.program = program;
    this.quantity = quantity;
  }

  String label() {
    return label;
  }

  /** Null if it is packaged. */
  Class<?> program() {
    return program;
  }

  /** Whether it is an application in a jar, which is where a system property says. */
  boolean isPackaged() {
    return program == null;
  }

  Quantity quantity() {
    return quantity;
  }

  /** Whether it writes lines, and not only starts and ends. */
  boolean writesLines() {
    return quantity == LINE_NANOS;
  }

  /** Whether the result of what is measured is checked; where that would take time itself, not. */
  boolean isCheckedWhenMeasured() {
    return writesLines() || isPackaged();
  }

  /** Whether each line holds a key. */
  boolean leaks() {
    return this == LOGBACK_KEYS || this == LOG4J2_KEYS;
  }

  /** The JVM's options, before those of the companion. */
  List<String> options() {
    return switch (this) {
      case LOGBACK_JSON -> List.of("-Dconfiguration=logback-json.xml");
      case LOGBACK_CONSOLE -> List.of("-Dconfiguration=logback-console.xml");
      // Where memory is plenty, how much of it is taken hardly depends on how much is needed.
      case MEMORY -> List.of("-Xmx64m", "-XX:+UseSerialGC");
      default -> List.of();
    };
  }

  /** What it is measured with, side by side. */
  List<Companion> companions() {
    return switch (this) {
      case LOGBACK -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGBACK_MESSAGE, LOGBACK_LINE);
      case LOGBACK_JSON -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGSTASH_MASKING);
      case LOGBACK_CONSOLE -> List.of(NONE, AGENT, LOGBACK_FILTER);
      case LOGBACK_KEYS -> List.of(NONE, AGENT, LOGBACK_FILTER, LOGBACK_MESSAGE);
      case LOG4J2 ->
          List.of(NONE, AGENT, LOG4J2_FILTER, LOG4J2_MESSAGE, LOG4J2_LINE, LOG4J2_REWRITE);
      case LOG4J2_KEYS -> List.of(NONE, AGENT, LOG4J2_FILTER, LOG4J2_MESSAGE);
      case PRINTLN -> List.of(NONE, AGENT);
      case SPRING_BOOT -> List.of(NONE, AGENT, JACOCO);
      case START, MEMORY -> List.of(NONE, AGENT, JACOCO, OPENTELEMETRY);
    };
  }

  /** How what {@link Companion#isRedactor masks} did with it compares with what it is to be. */
  Budget budget(Pairs pairs, Companion companion) {
    return switch (this) {
      case LOGBACK, LOGBACK_JSON, LOG4J2, SPRING_BOOT ->
          new Budget().ratio(1.05, NONE, pairs.ratio(companion, NONE));
      // To standard output, the agent looks at it once more.
      case LOGBACK_CONSOLE, PRINTLN -> new Budget().ratio(1.15, NONE, pairs.ratio(companion, NONE));
      case LOGBACK_KEYS, LOG4J2_KEYS ->
          new Budget().nanosMore(1500, pairs.difference(companion, NONE));
      case START ->
          new Budget()
              .added(
                  0.5, JACOCO, pairs.difference(companion, NONE), pairs.difference(JACOCO, NONE));
      case MEMORY -> new Budget().ratio(1.0, JACOCO, pairs.ratio(companion, JACOCO));
    };
  }
}
