package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LengthProgram;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Property 10: whatever is masked, whoever reads gets as many bytes as without the agent. */
class LengthIT {

  private static final String WITHOUT_FILL = "=mask={prefix}[REDACTED:{fingerprint}]";

  private final int seed = ThreadLocalRandom.current().nextInt();
  private final String password = TestKeys.phrase(13, seed);
  private final Map<String, String> keyByLine = new LinkedHashMap<>();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void asManyBytesAsWithout(Jdk jdk) throws Exception {
    String key = TestKeys.accessToken(seed);
    add("token %s", key, key);
    add("%s,", TestKeys.refreshToken(seed), TestKeys.refreshToken(seed));
    add("\"%s\"", TestKeys.legacyToken(seed), TestKeys.legacyToken(seed));
    add("cookie=%s;", TestKeys.session(seed), TestKeys.session(seed));
    add("%%22%s%%22", TestKeys.session(seed).replace(":", "%3A"), TestKeys.session(seed));
    for (String before : List.of("", "x", "xy")) {
      add("Basic %s", base64(before + key), key);
      add("Basic %s", base64(before + password), password);
    }
    add("hex %s.", hex(key), key);
    add("hex %s.", hex(password), password);
    add("password=%s&", password, password);
    String shortest = TestKeys.ACCESS + TestKeys.body(16, seed);
    add("short %s.", shortest, shortest);
    String longest = TestKeys.ACCESS + TestKeys.body(3000, seed);
    add("long %s.", longest, longest);
    add("two %s.", key + key, key);
    add("overlap %s.", key + password, key);
    add("overlap %s.", password + key, password);

    Result control = run(new ForkedJvm(jdk));
    Result masked = run(new ForkedJvm(jdk).agent());
    keyByLine.forEach(
        (line, key_) -> {
          assertTrue(control.out().contains(line) && control.err().contains(line), line);
          assertTrue(control.files().get("UTF-16LE.txt").contains(line), line);
          assertFalse(TestKeys.leaks(masked.toString(), key_), () -> line + "\n" + masked);
        });
    assertEquals(lengths(control), lengths(masked));
    // Else it were no wonder.
    Result unfilled = run(new ForkedJvm(jdk).agent(ForkedJvm.AGENT + WITHOUT_FILL));
    lengths(control)
        .forEach((sink, length) -> assertNotEquals(length, lengths(unfilled).get(sink), sink));
  }

  private void add(String around, String written, String key) {
    keyByLine.put(String.format(around, written), key);
  }

  private Result run(ForkedJvm jvm) throws Exception {
    return jvm.environment(Map.of("NOTION_CLIENT_SECRET", password))
        .input(String.join("\n", keyByLine.keySet()).getBytes(US_ASCII))
        .run(LengthProgram.class.getName());
  }

  private static Map<String, Integer> lengths(Result result) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    lengths.put("out", result.out().length());
    lengths.put("err", result.err().length());
    result.files().forEach((name, text) -> lengths.put(name, text.length()));
    return lengths;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(US_ASCII)) {
      hex.append(String.format("%02x", b));
    }
    return hex.toString();
  }
}
