package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ParentProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A JVM that inherits the output of one with the agent is masked if the option says so. */
class ChildrenIT {

  private final String key = TestKeys.randomAccessToken();

  private Result run(Jdk jdk, String agent, String how) throws Exception {
    ForkedJvm jvm = new ForkedJvm(jdk).option("-Dkey=" + key);
    if (agent != null) {
      jvm.agent(agent);
    }
    Result result = jvm.run(ParentProgram.class.getName(), how);
    assertEquals(0, result.status(), result.err());
    return result;
  }

  /** The oldest, and this one: an early build need not be able to start processes everywhere. */
  static Stream<Jdk> jdks() {
    return Stream.of(Jdk.all().iterator().next(), Jdk.current()).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void whoInheritsIsMasked(Jdk jdk) throws Exception {
    Result control = run(jdk, null, "inherits");
    assertTrue(control.out().contains("child " + key), control.out());
    Result result = run(jdk, ForkedJvm.AGENT + "=children=true", "inherits");
    assertNoKey(key, result.out());
    assertMasked(key, control.out(), result.out());
    assertTrue(result.err().startsWith("Picked up JAVA_TOOL_OPTIONS: -javaagent:"), result.err());
  }

  @Test
  void withoutTheOptionTheChildIsNot() throws Exception {
    Result result = run(Jdk.current(), ForkedJvm.AGENT.toString(), "inherits");
    assertEquals("parent " + TestKeys.masked(key), result.out().lines().findFirst().orElse(""));
    assertTrue(result.out().contains("child " + key), result.out());
    assertEquals("", result.err());
  }

  /** Its parent shows what it has written, if anybody does. */
  @Test
  void whoWritesToItsParentIsLeftAlone() throws Exception {
    Result result = run(Jdk.current(), ForkedJvm.AGENT + "=children=true", "writes");
    assertTrue(result.out().contains("the child has written to the parent"), result.out());
    assertEquals("", result.err());
  }

  /** It gets the same options, wherever they were given, and what was in the variable stays. */
  @Test
  void theChildHasTheSameOptions(@TempDir Path dir) throws Exception {
    Path jar =
        Files.copy(ForkedJvm.AGENT, Files.createDirectory(dir.resolve("a b")).resolve("a.jar"));
    Result result =
        new ForkedJvm(Jdk.current())
            .option("-Dkey=" + key)
            .option("-Dnotionredactor.mask=<{fingerprint}>")
            .agent(jar + "=children=true")
            .environment(Map.of("JAVA_TOOL_OPTIONS", "-Dgiven=before"))
            .run(ParentProgram.class.getName(), "inherits");
    String masked = "<" + TestKeys.fingerprint(key) + ">";
    assertTrue(result.out().startsWith("parent " + masked), result.out());
    assertTrue(result.out().contains("child " + masked), result.out());
    assertTrue(
        result.err().contains("JAVA_TOOL_OPTIONS: -Dgiven=before \"-javaagent:" + jar),
        result.err());
  }
}
