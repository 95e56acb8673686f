package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** What texts of any length are made of. Public for JMH. */
public enum LongText {
  CLEAN("clean log lines", (length, source) -> Sample.clean(repeated(clean(source), length))),
  KEYS("a key every 100 lines", LongText::withKeys),

  // From here on: what is meant to be slow.
  PREFIXES("ntn_ntn_ntn_...", "ntn_"),
  NEAR_MISSES("ecret_ecret_...", "ecret_"),
  SHORT_BODIES("bodies one too short", "ntn_123456789012345 "),
  SESSIONS("session prefixes", "v02:user_token_or_cookies:"),
  BASE64_PREFIXES("ntn_ntn_... in base64", base64("ntn_ntn_ntn_".getBytes(US_ASCII))),
  HEX_PREFIXES("ntn_ntn_... in hex", HexFormat.of().formatHex("ntn_".getBytes(US_ASCII))),
  BASE64("endless base64", base64(random())),
  HEX("endless hex", HexFormat.of().formatHex(random())),
  BODY("one run of letters and digits", body()),
  ONE_KEY("one endless key", (length, source) -> oneKey(length)),
  UNDERSCORES("underscores", "_");

  private interface Maker {
    Sample make(int length, String source);
  }

  private static final int LINES = 1000;
  private static final int LINES_TO_A_KEY = 100;

  private final String label;
  private final Maker maker;

  /** A text without a key: {@code unit} again and again. */
  LongText(String label, String unit) {
    this(label, (length, source) -> Sample.clean(repeated(unit, length)));
  }

  LongText(String label, Maker maker) {
    this.label = label;
    this.maker = maker;
  }

  String label() {
    return label;
  }

  /** Whether it is meant to be slow. */
  boolean isAdversarial() {
    return this != CLEAN && this != KEYS;
  }

  boolean holdsKey() {
    return this == KEYS || this == ONE_KEY;
  }

  /**
   * A text of that length.
   *
   * @param source of the lines, where there are any; see {@link CleanLines}
   */
  Sample sample(int length, String source) {
    return maker.make(length, source);
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /** One long line: nothing in it ends at a line's end. */
  private static String clean(String source) {
    return String.join(" ", CleanLines.of(source, LINES)) + " ";
  }

  private static Sample withKeys(int length, String source) {
    String[] lines = CleanLines.of(source, LINES);
    StringBuilder text = new StringBuilder(length);
    StringBuilder redacted = new StringBuilder(length);
    int keys = 0;
    for (int i = 0; ; i++) {
      String line = lines[i % LINES] + " ";
      MadeUpKey key = i % LINES_TO_A_KEY == 0 ? MadeUpKey.access(i) : null;
      String end = key == null ? "" : key.text() + " ";
      if (text.length() + line.length() + end.length() > length) {
        // Filled up, not cut: half a key is something else.
        String filling = " ".repeat(length - text.length());
        return new Sample(text.append(filling).toString(), redacted + filling, keys);
      }
      text.append(line).append(end);
      redacted.append(line).append(key == null ? "" : key.mask() + " ");
      keys += key == null ? 0 : 1;
    }
  }

  private static Sample oneKey(int length) {
    String prefix = "ntn_";
    MadeUpKey key = new MadeUpKey(prefix, repeated(body(), length - prefix.length()));
    return new Sample(key.text(), key.mask(), 1);
  }

  /** Letters and digits in no order: random base64 without the two characters that are neither. */
  private static String body() {
    return base64(random()).replaceAll("[+/]", "");
  }

  /** In the standard alphabet, which has no underscore. */
  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] random() {
    byte[] bytes = new byte[30_000];
    new Random(3).nextBytes(bytes);
    return bytes;
  }
}
