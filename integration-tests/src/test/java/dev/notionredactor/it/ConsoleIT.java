package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ConsoleProgram;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code System.console()}, on a terminal. */
class ConsoleIT {

  private static final int FIRST_WITH_PROVIDERS = 22;

  /** The module that the console comes from is for the user to choose. */
  static Stream<Arguments> consoles() {
    return Jdk.all().stream()
        .flatMap(
            jdk ->
                jdk.feature() < FIRST_WITH_PROVIDERS
                    ? Stream.of(Arguments.of(jdk, "java.base"))
                    : Stream.of(
                        Arguments.of(jdk, "java.base"), Arguments.of(jdk, "jdk.internal.le")));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("consoles")
  void consoleIsMasked(Jdk jdk, String module) throws Exception {
    assumeTrue(ForkedJvm.hasTerminals(), "there is no command script");
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), module, key);
    Result masked = run(new ForkedJvm(jdk).agent(), module, key);
    Cases.assertEveryOneLeaks(key, control.out());
    assertMasked(key, control.out(), masked.out());
    assertEquals(control.status(), masked.status());
  }

  private static Result run(ForkedJvm jvm, String module, String key) throws Exception {
    return jvm.terminal()
        .option("-Djdk.console=" + module)
        .option("-Dkey=" + key)
        .input("line\npassword\n".getBytes(StandardCharsets.US_ASCII))
        .run(ConsoleProgram.class.getName());
  }
}
