package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.OrdersProgram;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines of standard output that order a CI runner to mask a key reach the runner as they are, and
 * no other line does.
 */
class OrdersIT {

  private static final String GITHUB = "::add-mask::";

  private static final List<String> AZURE =
      List.of("##vso[task.setsecret]", "##vso[task.setvariable variable=a;issecret=true]");

  private static final String[] ALL = {GITHUB, AZURE.get(0), AZURE.get(1)};

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void passWhereARunnerReads(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk), true);
    assertPass(
        List.of(GITHUB), control, run(with("GITHUB_ACTIONS", "true", new ForkedJvm(jdk)), true));
    assertPass(AZURE, control, run(with("TF_BUILD", "True", new ForkedJvm(jdk)), true));
    assertPass(List.of(), control, run(new ForkedJvm(jdk).agent(), true));
  }

  /** What is in a file is read by others than the runner. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void areMaskedInAFile(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk), false);
    assertPass(List.of(), control, run(with("GITHUB_ACTIONS", "true", new ForkedJvm(jdk)), false));
  }

  private ForkedJvm with(String variable, String value, ForkedJvm jvm) {
    return jvm.environment(Map.of(variable, value)).agent();
  }

  /** Line by line: those that are one of these orders are as without the agent, others masked. */
  private void assertPass(List<String> orders, Result control, Result actual) {
    List<String> lines = control.out().lines().toList();
    assertEquals(ALL.length * 9, lines.size(), control::out);
    assertTrue(lines.stream().allMatch(line -> line.endsWith(key)), control::out);
    String expected =
        lines.stream()
            .map(
                line ->
                    orders.stream().anyMatch(line::startsWith)
                        ? line
                        : line.replace(key, TestKeys.masked(key)))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(expected, actual.out());
    assertNoKey(key, actual.err());
    assertMasked(key, control.err(), actual.err());
    assertMasked(key, control.files().get("out.txt"), actual.files().get("out.txt"));
  }

  private Result run(ForkedJvm jvm, boolean pipe) throws Exception {
    if (pipe) {
      jvm.reader((out, err) -> out.readAllBytes());
    }
    return jvm.option("-Dkey=" + key).run(OrdersProgram.class.getName(), ALL);
  }
}
