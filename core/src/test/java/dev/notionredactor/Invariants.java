package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.mask.Mask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What holds of every text, whatever is a key and if the mask fills: the ways into a redactor
 * agree, and what comes out is as long as what went in.
 */
final class Invariants {

  /**
   * What a gap beyond ASCII begins with in bytes. A string may hold them, too, as characters, and
   * then there is a gap; in the bytes of that string there is none.
   */
  private static final Pattern BYTES_OF_GAP = Pattern.compile("[\u00c2\u00e2\u00ef]");

  private final Redactor redactor;
  private final Oracle oracle;

  /**
   * @param knownValues by name
   */
  Invariants(Map<String, String> knownValues) {
    redactor = KnowingRedactor.of(knownValues);
    oracle = new Oracle(Mask.DEFAULT_TEMPLATE, knownValues);
  }

  /** A text that comes whole. */
  void check(String text) {
    String redacted = redactor.redact(text);
    boolean holdsKey = redactor.containsKey(text);
    if (holdsKey) {
      assertNotEquals(text, redacted);
    } else {
      assertSame(text, redacted);
    }
    assertEquals(text.length(), redacted.length(), "not as long");
    String again = redactor.redact(redacted);
    if (again.equals(redacted) || !oracle.isNearlyIn(text)) {
      assertSame(redacted, again, "not idempotent");
    }

    StringBuilder builder = new StringBuilder(text);
    assertEquals(holdsKey, redactor.redact(builder));
    assertEquals(redacted, builder.toString());

    byte[] bytes = text.getBytes(UTF_8);
    byte[] redactedBytes = redactor.redact(bytes);
    String asBytes = redactor.redact(new String(bytes, ISO_8859_1));
    assertArrayEquals(asBytes.getBytes(ISO_8859_1), redactedBytes);
    if (!BYTES_OF_GAP.matcher(text).find()) {
      assertArrayEquals(redacted.getBytes(UTF_8), redactedBytes);
      if (!holdsKey) {
        assertSame(bytes, redactedBytes);
      }
    }
    assertEquals(0, redactor.failures());
  }

  /** A text that comes in writes as long as {@code cuts} says, and one for the rest. */
  void checkStreams(String text, byte[] cuts) throws IOException {
    for (StreamKind kind : StreamKind.values()) {
      String written = kind.textFor(text);
      List<Integer> ends = ends(cuts, written.length());
      assertEquals(
          redactor.redact(written),
          Writing.shown(kind, redactor, written, ends),
          () -> kind + " " + ends);
    }
    assertEquals(0, redactor.failures());
  }

  private static List<Integer> ends(byte[] cuts, int length) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (byte cut : cuts) {
      end = Math.min(length, end + Byte.toUnsignedInt(cut));
      ends.add(end);
    }
    ends.add(length);
    return ends;
  }
}
