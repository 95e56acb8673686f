package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.programs.RaceProgram;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided about a stream is what reaches its sink, whichever thread is faster. */
class RaceIT {

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void noKeySlipsThroughBetweenThreads(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    assertTrue(output(new ForkedJvm(jdk).asItComes(), key).contains(key));
    // A body that another thread's write has torn from its prefix is no key.
    assertFalse(output(new ForkedJvm(jdk).asItComes().agent(), key).contains(key));
  }

  private static String output(ForkedJvm jvm, String key) throws Exception {
    return jvm.option("-Dkey=" + key).run(RaceProgram.class.getName()).files().get("race.txt");
  }
}
