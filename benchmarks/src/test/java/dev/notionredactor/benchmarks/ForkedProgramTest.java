package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is checked before JVMs are timed; and that it can fail. */
class ForkedProgramTest {

  @ParameterizedTest
  @EnumSource
  void withoutTheAgentTheKeyShows(Subject subject) throws Exception {
    ForkedProgram program = new ForkedProgram(subject, Companion.NONE);
    program.check();
    assertTrue(program.nanos(1) > 0);
  }

  @ParameterizedTest
  @EnumSource
  void anAgentThatMasksNothingFails(Subject subject) {
    System.setProperty("agent.jar", System.getProperty("jacoco.jar"));
    ForkedProgram program = new ForkedProgram(subject, Companion.AGENT);
    assertThrows(IllegalStateException.class, program::check);
  }
}
