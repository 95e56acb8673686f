package dev.notionredactor.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.DumpLayout;
import dev.notionredactor.Encodings;
import dev.notionredactor.RandomTexts;
import dev.notionredactor.TestKeys;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is clean at a glance is so by the closer look, too. */
class GlanceTest {

  private static final String ESCAPE = "\u001b";

  private static final List<String> GAPS =
      Arrays.asList(
          "\n",
          "\r\n",
          "\n  ",
          "\n> ",
          "\n | ",
          "\\n",
          "\\n  ",
          "\\r\\n",
          "\\\\n",
          "=\n",
          "=\r\n",
          "?=\n =?UTF-8?Q?",
          ESCAPE + "[0m",
          ESCAPE + "[K",
          ESCAPE + "[01;31m" + ESCAPE + "[K",
          "\\u001b[1m",
          "\\e[0m",
          "<wbr>",
          "&shy;",
          "&#173;",
          "&#8203;",
          "[",
          "]",
          "\u00ad",
          "\u200b",
          "\u00c2\u00ad",
          "\u00e2\u0080\u008b");

  private static final List<String> SEPARATORS =
      Arrays.asList(
          " ",
          ", ",
          ",",
          "\n",
          ",\n  ",
          "\r\n",
          ":",
          "-",
          ".",
          "_",
          "%",
          " 0x",
          ", 0x",
          ",0x",
          "\\x",
          "\\u00",
          "\", \"",
          "', '",
          "\",\"",
          " \\",
          "\0",
          "\n0000020 ",
          "\n 0000020  ");

  /** Behind so many characters a key looks as it goes on looking. */
  private static final int FAR = 20;

  /** How often the next line's first character told. */
  private int over;

  private final Scanner scanner = new Scanner(Collections.emptyList());

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", " \n", "  \r\n", "\t\n", "\n \n"})
  void closerLookFindsNoMore(String lineEnd) {
    Random random = new Random(lineEnd.length());
    RandomTexts texts = new RandomTexts(random, Collections.emptyList());
    int clean = 0;
    for (int i = 0; i < 10 * RandomTexts.CASES; i++) {
      String text = texts.next();
      for (int n = 0; n < 10; n++) {
        String line = text.substring(0, random.nextInt(text.length() + 1)) + lineEnd;
        clean += compare(TextKinds.STRING, line, line.length()) ? 1 : 0;
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        compare(TextKinds.BYTES, bytes, bytes.length);
      }
    }
    assertTrue(clean > RandomTexts.CASES, () -> "hardly any was clean");
  }

  /** A line with a mask goes the short way, unless the mask is where a key may go on. */
  @Test
  void masksAreClean() {
    String mask = "[REDACTED:3f9a1c2b]***************************";
    for (String prefix : Rules.NOTION.plainPrefixes()) {
      String line = "token=" + prefix + mask + ", and so on.\n";
      assertTrue(compare(TextKinds.STRING, line, line.length()), line);
      byte[] bytes = line.getBytes(US_ASCII);
      assertTrue(compare(TextKinds.BYTES, bytes, bytes.length), line);
      for (int cut = 1; cut < line.length(); cut++) {
        compare(TextKinds.STRING, line.substring(0, cut) + "\n");
        compare(TextKinds.STRING, line.substring(0, cut));
      }
    }
  }

  /** A key in each form, with each gap at each place, cut at each place. */
  @Test
  void closerLookFindsNoMoreOfKeysThatAreCut() {
    for (String key :
        Arrays.asList(TestKeys.accessToken(1), TestKeys.refreshToken(2), TestKeys.legacyToken(3))) {
      List<String> inOnePiece = new ArrayList<>(Encodings.of(key));
      inOnePiece.add(key);
      for (String written : inOnePiece) {
        compareCut(written);
        for (String gap : GAPS) {
          for (int at = 1; at < FAR; at++) {
            String withGap = written.substring(0, at) + gap + written.substring(at);
            compareCut(withGap, "", "some text; 20 ");
          }
        }
      }
      for (String separator : SEPARATORS) {
        compareCut(key.chars().mapToObj(c -> "" + (char) c).collect(joining(separator)));
        compareCut(key.chars().mapToObj(Integer::toString).collect(joining(separator)));
        compareCut(HexFormat.ofDelimiter(separator).formatHex(key.getBytes(US_ASCII)));
        compareCut(
            HexFormat.ofDelimiter(separator).withUpperCase().formatHex(key.getBytes(US_ASCII)));
      }
    }
    assertTrue(over > 1000, () -> "over: " + over);
  }

  @ParameterizedTest
  @EnumSource
  void closerLookFindsNoMoreOfRowsOfDumps(DumpLayout layout) {
    for (int before = 0; before < 2 * layout.columns; before++) {
      String bytes = " ".repeat(before) + TestKeys.accessToken(before);
      StringBuilder dump = new StringBuilder();
      for (int row = 0; row < layout.rows(bytes.length()); row++) {
        dump.append(layout.row(bytes, row, new BitSet())).append('\n');
        compare(TextKinds.STRING, dump.toString(), dump.length());
        compare(TextKinds.STRING, dump.substring(0, dump.length() - 1) + " \n");
        compare(TextKinds.STRING, dump.substring(dump.lastIndexOf("\n", dump.length() - 2) + 1));
      }
    }
  }

  private void compareCut(String key) {
    compareCut(key, "", "a", " ", "some text ", "1, ", "some text; 20 ");
  }

  /** {@code texts}: what stands before it, one after the other. */
  private void compareCut(String key, String... texts) {
    for (String before : texts) {
      for (int cut = 1; cut < Math.min(key.length(), 2 * FAR); cut++) {
        for (String blanks : Arrays.asList(" \n", "\n \n", " \n\n", "\t\r\n")) {
          compare(TextKinds.STRING, before + key.substring(0, cut) + blanks);
        }
        String line = before + key.substring(0, cut) + "\n";
        compare(TextKinds.STRING, line);
        compareOver(line, key.substring(cut));
        over += compareOver(line, (cut % 2 == 0 ? "2" : "H") + key.substring(cut));
      }
    }
  }

  /** What a line leaves open goes on with no key, if the next line's first character says so. */
  private int compareOver(String line, String next) {
    UndecidedTail look = new UndecidedTail();
    scanner.examineEnd(TextKinds.STRING, line, 0, 0, line.length(), look);
    int length = line.length() - look.from;
    byte[] start = new byte[length + 1];
    TextKinds.STRING.copyFolded(line, look.from, line.length(), start, 0);
    if (length == 0 || !scanner.isOver(start, length, next.charAt(0), new UndecidedTail())) {
      return 0;
    }
    String text = line + next;
    Matches<String> matches = scanner.find(TextKinds.STRING, text, look.from, text.length());
    Match match = matches == null ? null : matches.next();
    assertTrue(match == null || match.start >= line.length(), () -> "not over: " + text);
    return 1;
  }

  private void compare(TextKind<String> kind, String text) {
    compare(kind, text, text.length());
  }

  private <T> boolean compare(TextKind<T> kind, T text, int to) {
    UndecidedTail glance = new UndecidedTail();
    if (!scanner.isClean(kind, text, 0, to, glance)) {
      return false;
    }
    UndecidedTail look = new UndecidedTail();
    scanner.examineEnd(kind, text, 0, 0, to, look);
    StringBuilder line = new StringBuilder();
    kind.append(text, 0, to, line);
    assertNull(scanner.find(kind, text, 0, to), () -> "a key: " + line);
    assertEquals(Integer.MAX_VALUE, look.decidedTo(), () -> "undecided: " + line);
    assertTrue(look.from >= glance.from, () -> "started: " + line);
    return true;
  }
}
