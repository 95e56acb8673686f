package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.CharsetProgram;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Standard streams in a charset whose bytes can't be searched. */
class CharsetIT {

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void printedCharactersAreMasked(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), key);
    Result masked = run(new ForkedJvm(jdk).agent(), key);
    assertMasked(key, utf16(control.out()), utf16(masked.out()));
    assertMasked(key, control.files().get("utf-16.txt"), masked.files().get("utf-16.txt"));
    assertEquals(control.err(), masked.err());
  }

  private static Result run(ForkedJvm jvm, String key) throws Exception {
    // JDK 19 has given the property another name.
    return jvm.option("-Dkey=" + key)
        .option("-Dstdout.encoding=UTF-16LE")
        .option("-Dsun.stdout.encoding=UTF-16LE")
        .run(CharsetProgram.class.getName());
  }

  private static String utf16(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16LE);
  }
}
