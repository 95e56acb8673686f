package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.programs.StampingProgram;
import org.junit.jupiter.api.Test;

/**
 * An application's encoder that changes the bytes that it got of the library's, in place, adds no
 * key: that they were found clean before is not believed.
 */
class OwnEncoderIT {

  private final String key = TestKeys.randomAccessToken();

  @Test
  void isNotBelieved() throws Exception {
    String plain = logged(new ForkedJvm(Jdk.current()));
    assertTrue(plain.contains("called with " + key + "."), plain);
    String masked = logged(new ForkedJvm(Jdk.current()).agent());
    assertNoKey(key, masked);
    assertTrue(masked.contains("called with " + TestKeys.masked(key)), masked);
  }

  private String logged(ForkedJvm jvm) throws Exception {
    Library logback =
        Library.logback("1.5.38").with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_7);
    ForkedJvm.Result result =
        jvm.classPath(logback.jars()).option("-Dkey=" + key).run(StampingProgram.class.getName());
    assertEquals(0, result.status(), result::toString);
    return result.files().get("stamped.txt");
  }
}
