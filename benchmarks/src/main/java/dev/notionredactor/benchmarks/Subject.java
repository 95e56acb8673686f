package dev.notionredactor.benchmarks;

import dev.notionredactor.benchmarks.programs.HelloWorld;
import dev.notionredactor.benchmarks.programs.Log4j2Events;
import dev.notionredactor.benchmarks.programs.LogbackEvents;
import dev.notionredactor.benchmarks.programs.Println;
import java.util.EnumSet;
import java.util.Set;

/** What a JVM does whose time is measured, with the agent and without. */
enum Subject {
  LOGBACK("Logback event to a file", LogbackEvents.class),
  LOG4J2("Log4j 2 event to a file", Log4j2Events.class),
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

  /** What it is measured with, side by side. */
  Set<Companion> companions() {
    return this == START
        ? EnumSet.allOf(Companion.class)
        : EnumSet.of(Companion.NONE, Companion.AGENT);
  }

  /** What is compared with the agent's time, to be at most {@link #atMost} times as long. */
  Companion yardstick() {
    return this == START ? Companion.JACOCO : Companion.NONE;
  }

  /** The budget. */
  double atMost() {
    return switch (this) {
      case LOGBACK, LOG4J2 -> 1.03;
      case PRINTLN -> 1.05;
      case START -> 1.0;
    };
  }
}
