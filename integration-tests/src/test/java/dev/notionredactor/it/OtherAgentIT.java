package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LoadingAgent;
import dev.notionredactor.programs.RecordProgram;
import dev.notionredactor.programs.RestoringAgent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hook points that another agent throws away are put back, and one that loads our classes does no
 * harm, whichever of the two comes first.
 */
class OtherAgentIT {

  @TempDir private static Path directory;

  private static Path restoring;

  @BeforeAll
  static void makeAgent() throws Exception {
    restoring = AgentJar.in(directory, RestoringAgent.class);
  }

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void theOrderDoesNotMatter(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), key);
    String shown = control.files().get("record.txt");
    assertTrue(shown.contains(key), shown);
    for (Result masked :
        List.of(
            run(new ForkedJvm(jdk).agent().agent(restoring.toString()), key),
            run(new ForkedJvm(jdk).agent().agent(restoring + "=retransform"), key),
            run(new ForkedJvm(jdk).agent(restoring + "=retransform").agent(), key))) {
      assertMasked(key, shown, masked.files().get("record.txt"));
      assertEquals(control.out() + control.err(), masked.out() + masked.err());
    }
  }

  /** As Datadog's does with what may run on another thread. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void anotherMayLoadWhatItIsShown(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    String loading = AgentJar.in(directory, LoadingAgent.class).toString();
    Result control = run(new ForkedJvm(jdk).agent(loading), key);
    String shown = control.files().get("record.txt");
    assertTrue(shown.contains(key), shown);
    for (Result masked :
        List.of(
            run(new ForkedJvm(jdk).agent(loading).agent(), key),
            run(new ForkedJvm(jdk).agent().agent(loading), key))) {
      assertMasked(key, shown, masked.files().get("record.txt"));
      assertEquals(control.out() + control.err(), masked.out() + masked.err());
    }
  }

  private static Result run(ForkedJvm jvm, String key) throws Exception {
    return jvm.option("-Dkey=" + key).run(RecordProgram.class.getName());
  }
}
