package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.ThreadsProgram;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the agent, a program that touches no key does just what it does without it. */
class SilenceIT {

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void printsTheSame(Jdk jdk) throws Exception {
    var control = new ForkedJvm(jdk).run(HelloProgram.class.getName());
    assertTrue(control.out().startsWith("hello"), control.out());
    assertEquals(control, new ForkedJvm(jdk).agent().run(HelloProgram.class.getName()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void hasTheSameThreads(Jdk jdk) throws Exception {
    var control = new ForkedJvm(jdk).run(ThreadsProgram.class.getName());
    assertTrue(control.files().get("threads.txt").contains("main"));
    assertEquals(control, new ForkedJvm(jdk).agent().run(ThreadsProgram.class.getName()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void speaksWhenAskedTo(Jdk jdk) throws Exception {
    var result =
        new ForkedJvm(jdk)
            .agent()
            .option("-Dnotionredactor.verbose=true")
            .run(HelloProgram.class.getName());
    assertTrue(result.err().startsWith("notion-redactor: active"), result.err());
  }
}
