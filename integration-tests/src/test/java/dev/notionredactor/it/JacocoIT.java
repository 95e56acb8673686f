package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.ThrowableProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside the JaCoCo agent, which instruments all classes of the application. */
class JacocoIT {

  private static final String PROGRAMS = HelloProgram.class.getPackageName().replace('.', '/');

  @TempDir private Path directory;

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void eachDoesItsWorkInEitherOrder(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Class<?> leaky = ThrowableProgram.class;
    Result control = run(new ForkedJvm(jdk).agent(jacoco("control")), key, leaky);
    Result before = run(new ForkedJvm(jdk).agent().agent(jacoco("before")), key, leaky);
    Result after = run(new ForkedJvm(jdk).agent(jacoco("after")).agent(), key, leaky);
    for (Result masked : new Result[] {before, after}) {
      assertEquals(control.out(), masked.out());
      assertEquals(control.err(), masked.err());
      control.files().forEach((name, text) -> assertMasked(key, text, masked.files().get(name)));
    }
    Map<String, String> covered = covered("control");
    assertTrue(covered.toString().contains(leaky.getSimpleName()), covered::toString);
    assertEquals(covered, covered("before"));
    assertEquals(covered, covered("after"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void bothAreSilent(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk), "none", HelloProgram.class);
    assertEquals(
        control, run(new ForkedJvm(jdk).agent().agent(jacoco("1")), "none", HelloProgram.class));
    assertEquals(
        control, run(new ForkedJvm(jdk).agent(jacoco("2")).agent(), "none", HelloProgram.class));
  }

  private static Result run(ForkedJvm jvm, String key, Class<?> program) throws Exception {
    return jvm.option("-Dkey=" + key).run(program.getName());
  }

  private String jacoco(String coverage) {
    return Library.agent("jacoco") + "=destfile=" + directory.resolve(coverage);
  }

  /** What of the programs was covered, by class: the probes that were passed. */
  private Map<String, String> covered(String coverage) throws Exception {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(directory.resolve(coverage).toFile());
    Map<String, String> covered = new TreeMap<>();
    for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
      if (data.getName().startsWith(PROGRAMS)) {
        covered.put(data.getName(), Arrays.toString(data.getProbes()));
      }
    }
    return covered;
  }
}
