package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.PiecesProgram;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stream with printing methods of its own must be told at once what to print: some of a key that
 * is cut may show, and the fingerprint may be that of its start, but all else is as ever.
 */
class PiecesIT {

  private static final String SHOWN = "ntn_[0-9]{0,7}\\[(R?E?D?A?C?T?E?D?:)?[0-9a-f]{1,8}\\]\\**";

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void piecesAreMaskedOneByOne(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = run(new ForkedJvm(jdk), key);
    Result masked = run(new ForkedJvm(jdk).agent(), key);
    assertEquals(control.files().keySet(), masked.files().keySet());
    control
        .files()
        .forEach(
            (name, text) -> {
              String shown = masked.files().get(name);
              assertTrue(text.contains(key), name);
              assertNoKey(key, shown);
              assertEquals(text.length(), shown.length(), name);
              assertEquals(text.replace(key, "KEY"), shown.replaceAll(SHOWN, "KEY"), name);
            });
    assertEquals(control.err(), masked.err());
  }

  private static Result run(ForkedJvm jvm, String key) throws Exception {
    return jvm.option("-Dkey=" + key).run(PiecesProgram.class.getName());
  }
}
