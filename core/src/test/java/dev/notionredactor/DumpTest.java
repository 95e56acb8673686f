package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dumps of random bytes with keys in them, in every layout: compared with the same dump drawn with
 * stars, in whole texts and streams.
 */
class DumpTest {

  private static final Pattern KEY =
      Pattern.compile("(?:(?:ntn|nrt)_([A-Za-z0-9]{16,})|secret_([A-Za-z0-9]{32,}))");

  /** What may stand in a line before its dump */
  private static final List<String> NUMBERS =
      List.of(
          "10 20 ", "read 50 bytes at 10 20 30 ", "2026-11-30 00:48:41.12 34 ", "6e 74 6e 5f 31 ");

  /** More than streams think of, as long as a key in hex. */
  private static final String MANY_NUMBERS = "de ad be ef ".repeat(12);

  /** A body is not followed further. */
  private static final int LONGEST_BODY = 256;

  /** Of eight bytes the digits and the characters. */
  private static final int SHOWN_WHEN_IDLE = 8 * 3;

  @RegisterExtension final StoppedTime time = new StoppedTime();

  private final Redactor redactor = Redactor.create();
  private Random random;

  /** A dump that is cut off, and another key in the next line, which is written otherwise. */
  @ParameterizedTest
  @ValueSource(strings = {"%02x ", "%02x:", "%%%02x", "%d, ", "%c, ", "%c"})
  void aKeyBehindRowsIsMaskedWhereverItIsCut(String element) throws IOException {
    String dumped = "u:" + TestKeys.accessToken(1);
    String rows = row(dumped, 0) + row(dumped, 16);
    String key = TestKeys.accessToken(2);
    StringBuilder written = new StringBuilder();
    key.chars().forEach(c -> written.append(String.format(element, c)));
    String text = rows + written + ".\n";
    String expected = redactor.redact(text);
    for (int from = rows.length(); from < text.length(); from++) {
      List<Integer> ends = List.of(from, text.length());
      String shown = Writing.shown(StreamKind.STRINGS, redactor, text, ends);
      assertEquals(expected, shown, () -> "cut at " + ends);
    }
  }

  /** As {@code hexdump -C} writes it. */
  private static String row(String bytes, int from) {
    StringBuilder row = new StringBuilder(String.format("%08x ", from));
    String shown = bytes.substring(from, from + 16);
    shown.chars().forEach(c -> row.append(String.format(" %02x", c)));
    return row + "  |" + shown + "|\n";
  }

  @ParameterizedTest
  @EnumSource
  void keysAreMaskedAndAllElseStays(DumpLayout layout) throws IOException {
    random = new Random(layout.name().hashCode());
    for (int i = 0; i < RandomTexts.CASES / 30; i++) {
      String bytes = bytes();
      long seed = random.nextLong();
      String text = dump(layout, bytes, new BitSet(), seed);
      String expected = dump(layout, bytes, stars(bytes), seed);
      check(text, expected);
    }
    assertEquals(0, redactor.failures());
  }

  /** Wherever a stream falls idle, no more of a key shows than its first characters. */
  @ParameterizedTest
  @EnumSource
  void idleStreamShowsNoKey(DumpLayout layout) throws IOException {
    String bytes =
        "Authorization: Bearer " + TestKeys.accessToken(1) + "\r\nHost: api.notion.com\r\n";
    String text = dump(layout, bytes, new BitSet(), 1);
    String expected = dump(layout, bytes, stars(bytes), 1);
    for (int cut = 1; cut < text.length(); cut++) {
      StreamKind.Opened stream = StreamKind.STRINGS.open(redactor);
      stream.write(text.substring(0, cut));
      time.passIdleTime();
      stream.write(text.substring(cut));
      stream.close();
      int more = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean isShown = stream.shown().charAt(i) == text.charAt(i);
        more += isShown && expected.charAt(i) == '*' ? 1 : 0;
      }
      // Those behind a prefix may be the whole of it.
      assertTrue(more <= SHOWN_WHEN_IDLE, () -> stream.shown());
    }
  }

  /** What looks like columns of digits, too. */
  @ParameterizedTest
  @EnumSource
  void numbersBeforeTheFirstRowChangeNothing(DumpLayout layout) throws IOException {
    String bytes = TestKeys.accessToken(1) + " and more";
    assertEquals(
        MANY_NUMBERS + rows(layout, bytes, stars(bytes)),
        redactor.redact(MANY_NUMBERS + rows(layout, bytes, new BitSet())));
    for (String before : NUMBERS) {
      String text = before + rows(layout, bytes, new BitSet());
      String expected = before + rows(layout, bytes, stars(bytes));
      assertEquals(expected, redactor.redact(text));
      for (int cut = 1; cut < text.length(); cut++) {
        List<Integer> ends = List.of(cut, text.length());
        String shown = Writing.shown(StreamKind.STRINGS, redactor, text, ends);
        assertEquals(expected, shown, () -> "cut at " + ends);
      }
    }
  }

  /** What may be the start of a known value changes nothing for the row that it stands in. */
  @ParameterizedTest
  @EnumSource
  void aKnownValueMayHaveBegunWhereARowIsCut(DumpLayout layout) throws IOException {
    Redactor knowing =
        Redactor.builder()
            .environment(false)
            .knownValue("letters", "hunter2hunter2!x")
            .knownValue("digits", "0123-4567-89ab")
            .build();
    for (int before = 0; before < 16; before++) {
      String bytes = "some text, more ".substring(before) + TestKeys.accessToken(1) + " more";
      String text = dump(layout, bytes, new BitSet(), before);
      String expected = knowing.redact(text);
      for (int cut = 1; cut < text.length(); cut++) {
        List<Integer> ends = List.of(cut, text.length());
        String shown = Writing.shown(StreamKind.STRINGS, knowing, text, ends);
        assertEquals(expected, shown, () -> "cut at " + ends);
      }
    }
  }

  /** The line behind a row waits, if a key is open in that: for its digits, or for its end. */
  @ParameterizedTest
  @EnumSource
  void aLineThatWaitsKeepsItsCharacters(StreamKind kind) throws IOException {
    String line = "\u65e5\u672c\u8a9e \u2026\u0085\u0086\u00ff\u00e9\u200b\u00ad\ud83d\ude00 x";
    String text =
        kind.textFor(DumpLayout.XXD_NARROW.row("ten beans", 0, new BitSet()) + "\n" + line);
    for (int cut = 0; cut <= text.length(); cut++) {
      for (int next = cut; next <= text.length(); next++) {
        List<Integer> ends = List.of(cut, next, text.length());
        assertEquals(text, Writing.shown(kind, redactor, text, ends), () -> kind + " " + ends);
      }
    }
  }

  private void check(String text, String expected) throws IOException {
    String redacted = redactor.redact(text);
    assertEquals(expected, redacted, text);
    if (expected.equals(text)) {
      assertSame(text, redacted);
    }
    assertSame(redacted, redactor.redact(redacted));
    byte[] bytes = redactor.redact(text.getBytes(ISO_8859_1));
    assertEquals(expected, new String(bytes, ISO_8859_1));
    int from = random.nextInt(text.length() + 1);
    StringBuilder builder = new StringBuilder(text);
    redactor.redact(builder, from);
    assertEquals(expected.substring(from), builder.substring(from), () -> from + " of " + text);
    StreamKind[] kinds = StreamKind.values();
    checkStream(kinds[random.nextInt(kinds.length)], text, expected);
  }

  private void checkStream(StreamKind kind, String text, String expected) throws IOException {
    StreamKind.Opened stream = kind.open(redactor);
    int most = 1 + random.nextInt(random.nextBoolean() ? 3 : 200);
    int start = 0;
    StringBuilder ends = new StringBuilder();
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(most));
      stream.write(text.substring(start, end));
      ends.append(' ').append(end);
      start = end;
      String shown = stream.shown();
      if (!expected.startsWith(shown)) {
        assertEquals(expected.substring(0, shown.length()), shown, () -> kind + " cut at" + ends);
      }
    }
    stream.close();
    assertEquals(expected, stream.shown(), () -> kind + " cut at" + ends);
  }

  private static String rows(DumpLayout layout, String bytes, BitSet stars) {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < layout.rows(bytes.length()); row++) {
      rows.append(layout.row(bytes, row, stars)).append('\n');
    }
    return rows.toString();
  }

  /** The rows, as lines of a log or by themselves, with some others around. */
  private static String dump(DumpLayout layout, String bytes, BitSet stars, long seed) {
    Random random = new Random(seed);
    boolean logged = random.nextInt(3) == 0;
    String lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    StringBuilder dump = new StringBuilder(line(random)).append(lineEnd);
    int rows = layout.rows(bytes.length());
    for (int row = 0; row < rows; row++) {
      if (logged || layout == DumpLayout.HTTP_CLIENT) {
        dump.append("12:00:0").append(random.nextInt(10)).append(" [main-").append(row);
        dump.append("] DEBUG wire - c-0 >> ");
      }
      dump.append(layout.row(bytes, row, stars));
      if (row < rows - 1) {
        dump.append(lineEnd);
      }
    }
    return switch (random.nextInt(4)) {
      case 0 -> dump.toString();
      case 1 -> dump.append(lineEnd).toString();
      default -> dump.append(lineEnd).append(line(random)).append(lineEnd).toString();
    };
  }

  private static String line(Random random) {
    return RandomKeys.pick(
        random,
        new String[] {
          "", "WRITE: 204B", "feed 6e 74 6e 5f", "Plaintext before ENCRYPTION (", "nt"
        });
  }

  private static BitSet stars(String bytes) {
    BitSet stars = new BitSet();
    Matcher keys = KEY.matcher(bytes);
    for (int at = 0; keys.find(at); at = keys.start() + 1) {
      int group = keys.group(1) != null ? 1 : 2;
      String body = keys.group(group);
      if (body.length() >= 40 || body.matches(".*[0-9].*")) {
        int end = Math.min(keys.end(group), keys.start(group) + LONGEST_BODY);
        stars.set(keys.start(group), end);
      }
    }
    return stars;
  }

  private String bytes() {
    StringBuilder bytes = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      bytes.append(piece());
    }
    return new String(bytes.toString().getBytes(ISO_8859_1), ISO_8859_1);
  }

  private String piece() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> RandomKeys.plain(random);
      case 3 -> RandomKeys.mutated(random, RandomKeys.plain(random));
      case 4 -> TestKeys.ACCESS + TestKeys.body(14 + random.nextInt(4), random.nextInt());
      case 5 -> "POST /v1/pages HTTP/1.1\r\nAuthorization: Bearer ";
      case 6 -> RandomKeys.pick(random, RandomKeys.PLAIN_PREFIXES);
      case 7 -> "feed 0a beef ";
      case 8 -> "A".repeat(random.nextInt(70));
      default -> {
        byte[] some = new byte[random.nextInt(40)];
        random.nextBytes(some);
        yield new String(some, ISO_8859_1);
      }
    };
  }
}
