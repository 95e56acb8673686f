package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Pause;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.BridgeProgram;
import dev.notionredactor.programs.ReachProgram;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With the agent, an application can reach into the JDK as far as without it: no further, or it
 * would come to rely on the agent.
 */
class ReachIT {

  private static final String PROGRAM = ReachProgram.class.getName();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void nothingIsOpenedToTheApplication(Jdk jdk) throws Exception {
    Result control = jvm(jdk).run(PROGRAM);
    assertEquals(0, control.status(), control.err());
    if (jdk.feature() >= 17) {
      assertTrue(control.out().contains("String.value: java.lang.reflect.Inacc"), control::out);
    }
    assertEquals(control, jvm(jdk).agent().run(PROGRAM));
    Pause attach = pid -> AttachIT.assertProtects(Jdk.current(), pid);
    assertEquals(control, jvm(jdk).runPaused(attach, PROGRAM, "pause"));
    Pause twice =
        pid -> {
          attach.of(pid);
          new ForkedJvm(Jdk.current()).runJar("attach", Long.toString(pid));
        };
    assertEquals(control, jvm(jdk).runPaused(twice, PROGRAM, "pause"));
  }

  /** Whoever can see the bridge can call it, but not turn off what is redacted. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void handlersAreSetForGood(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    String program = BridgeProgram.class.getName();
    Result control = new ForkedJvm(jdk).option("-Dkey=" + key).run(program);
    assertEquals("no bridge", control.out().trim());
    assertEquals("with " + key, control.files().get("message.txt").trim());
    Result masked = new ForkedJvm(jdk).option("-Dkey=" + key).agent().run(program);
    assertEquals(IllegalStateException.class.getName(), masked.out().trim());
    assertEquals("with " + TestKeys.masked(key), masked.files().get("message.txt").trim());
  }

  private static ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk)
        .attachable()
        .classPath(List.of(Library.DIRECTORY.resolve("gson-2.11.0.jar")));
  }
}
