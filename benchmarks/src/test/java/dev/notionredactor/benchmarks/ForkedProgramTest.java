package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is checked before JVMs are timed; and that it can fail. */
class ForkedProgramTest {

  /** The agent's jar is not there yet. */
  @ParameterizedTest
  @MethodSource("withoutAgent")
  void isAsItShouldBe(Subject subject, Companion companion) throws Exception {
    ForkedProgram program = new ForkedProgram(subject, companion);
    program.check();
    assertTrue(program.measure(1) > 0);
  }

  @ParameterizedTest
  @EnumSource
  void anAgentThatMasksNothingFails(Subject subject) {
    System.setProperty("agent.jar", System.getProperty("jacoco.jar"));
    ForkedProgram program = new ForkedProgram(subject, Companion.AGENT);
    assertThrows(IllegalStateException.class, program::check);
  }

  static Stream<Arguments> withoutAgent() {
    return Arrays.stream(Subject.values())
        .flatMap(
            subject ->
                subject.companions().stream()
                    .filter(companion -> companion != Companion.AGENT)
                    .map(companion -> Arguments.of(subject, companion)));
  }
}
