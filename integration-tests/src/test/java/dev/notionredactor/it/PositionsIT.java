package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.PositionsProgram;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to a position of standard output keeps its length, and all else its place. */
class PositionsIT {

  private static final String BEHIND = ", and on";

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void masksAreFilledUp(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), key);
    assertEquals(4, control.out().split(key, -1).length, "times three");
    Result masked = run(new ForkedJvm(jdk).agent(), key);
    KeyAssertions.assertMasked(key, control.out(), masked.out());
    assertEquals(control.err(), masked.err());
  }

  /** With a mask that is shorter, what is written is filled up by spaces. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void whatIsWrittenIsFilledUp(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), key);
    Result masked = run(new ForkedJvm(jdk).agent(ForkedJvm.AGENT + "=mask=<key>"), key);
    KeyAssertions.assertNoKey(key, masked.out());
    String filled = "<key>" + BEHIND + " ".repeat(key.length() - "<key>".length());
    assertEquals(control.out().replace(key + BEHIND, filled), masked.out());
    assertEquals(control.err(), masked.err());
  }

  private static Result run(ForkedJvm jvm, String key) throws Exception {
    return jvm.option("-Dkey=" + key).run(PositionsProgram.class.getName());
  }
}
