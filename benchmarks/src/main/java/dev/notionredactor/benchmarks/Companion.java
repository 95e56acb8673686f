package dev.notionredactor.benchmarks;

import java.util.List;

/** What a JVM is started with. */
enum Companion {
  NONE("no agent"),
  AGENT("the agent"),
  JACOCO("JaCoCo's agent");

  private final String label;

  Companion(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean masks() {
    return this == AGENT;
  }

  /** The JVM's options. The jars are where system properties say. */
  List<String> options() {
    return switch (this) {
      case NONE -> List.of();
      case AGENT -> List.of("-javaagent:" + System.getProperty("agent.jar"));
      case JACOCO -> List.of("-javaagent:" + System.getProperty("jacoco.jar"));
    };
  }
}
