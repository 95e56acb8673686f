package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That what is checked of programs can fail. {@code benchmarks/run --smoke} does the checking: of
 * the agent and a Spring Boot application too, whose jars are not there yet.
 */
class ForkedProgramTest {

  @ParameterizedTest
  @EnumSource(names = {"LOGBACK_KEYS", "PRINTLN"})
  void anAgentThatMasksNothingFails(Subject subject) throws Exception {
    System.setProperty("agent.jar", System.getProperty("jacoco.jar"));
    new ForkedProgram(subject, Companion.NONE).check();
    ForkedProgram program = new ForkedProgram(subject, Companion.AGENT);
    assertThrows(IllegalStateException.class, program::check);
  }
}
