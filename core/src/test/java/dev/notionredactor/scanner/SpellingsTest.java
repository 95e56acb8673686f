package dev.notionredactor.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spelling of every prefix is read alike: whole, cut, from either end. */
class SpellingsTest {

  private static final String BODY = "0123456789abcdefghijABCDEFGHIJ0123456789ab";

  private static final Scanner SCANNER = new Scanner(List.of());

  static List<String> prefixes() {
    return Rules.NOTION.spelledPrefixes();
  }

  private static <T> void assertFound(TextKind<T> kind, T text, String prefix) {
    int length = kind.length(text);
    Matches<T> matches = SCANNER.find(kind, text, 0, length);
    assertNotNull(matches, () -> kind + ": " + text);
    Match match = matches.next();
    assertEquals(2, match.start);
    assertEquals(2 + prefix.length(), match.body);
    assertEquals(length - 1, match.end);
    assertEquals(prefix, match.reader(kind, text).plainPrefix());
    byte[] key = (match.form.decodedPrefix + BODY).getBytes(US_ASCII);
    assertArrayEquals(key, match.reader(kind, text).key());
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void isFoundInEveryKindOfText(String prefix) {
    String text = "of" + prefix + BODY + ",";
    assertFound(TextKinds.STRING, text, prefix);
    assertFound(TextKinds.BUILDER, new StringBuilder(text), prefix);
    assertFound(TextKinds.SEQUENCE, CharBuffer.wrap(text), prefix);
    assertFound(TextKinds.BYTES, text.getBytes(US_ASCII), prefix);
    assertFound(TextKinds.CHARS, text.toCharArray(), prefix);
  }

  /** Whatever a prefix lacks at its start or its end, it is none. */
  @ParameterizedTest
  @MethodSource("prefixes")
  void aPartOfItIsNone(String prefix) {
    for (int cut = 1; cut <= prefix.length(); cut++) {
      assertUnfound(prefix.substring(cut) + BODY);
      assertUnfound(prefix.substring(0, prefix.length() - cut) + "!" + BODY);
    }
  }

  private static void assertUnfound(String text) {
    assertNull(SCANNER.find(TextKinds.STRING, text, 0, text.length()), text);
  }

  /** Where a text ends within it or behind it, that is known. */
  @ParameterizedTest
  @MethodSource("prefixes")
  void isKnownAtTheEndOfText(String prefix) {
    UndecidedTail tail = new UndecidedTail();
    for (int length = 1; length < prefix.length(); length++) {
      String text = "of" + prefix.substring(0, length);
      SCANNER.examineEnd(TextKinds.STRING, text, 0, 0, text.length(), tail);
      assertEquals(2, tail.startedPrefix, text);
      assertFalse(tail.isUndecided(), text);
    }
    for (int length = 0; length < 10; length++) {
      String text = "of" + prefix + BODY.substring(0, length);
      SCANNER.examineEnd(TextKinds.STRING, text, 0, 0, text.length(), tail);
      assertTrue(tail.isUndecided(), text);
      assertEquals(2, tail.undecided().start, text);
      assertEquals(2 + prefix.length(), tail.undecided().body, text);
    }
  }

  /** Else where one ends could not be told from its start on. */
  @Test
  void noneGoesOnAsAnotherOne() {
    for (Spellings spellings : List.of(Spellings.OF_UNDERSCORE, Spellings.OF_COLON)) {
      List<String> all = new ArrayList<>(spellings.of(String.valueOf(spellings.character)));
      for (String one : all) {
        for (String other : all) {
          assertTrue(one.equals(other) || !other.startsWith(one), one + " " + other);
        }
      }
    }
  }
}
