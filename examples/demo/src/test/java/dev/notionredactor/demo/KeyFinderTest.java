package dev.notionredactor.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFinderTest {

  private static final String BODY = "abcdefghijklmnopqrstuvwxyz012345";
  private static final String OTHER_BODY = "ZYXWVUTSRQPONMLKJIHGFEDCBA987654";

  private final KeyFinder finder = new KeyFinder(List.of("ntn_" + BODY, "secret_" + OTHER_BODY));

  @Test
  void findsAKeyWithItsPrefix() {
    assertEquals(List.of("ntn_" + BODY), shown("token=ntn_" + BODY + "&x"));
  }

  @Test
  void countsEachPlace() {
    assertEquals(
        List.of("ntn_" + BODY, "secret_" + OTHER_BODY, BODY),
        shown("ntn_" + BODY + "secret_" + OTHER_BODY + "," + BODY));
  }

  @Test
  void countsAPartOfABodyFromEightCharactersOn() {
    assertEquals(List.of("hijklmno"), shown("x hijklmno x"));
    assertEquals(List.of(), shown("x hijklmn x"));
  }

  @Test
  void takesPartsBesideAMask() {
    assertEquals(
        List.of("ntn_abcdefgh", "yz012345"), shown("ntn_abcdefgh[REDACTED:00000000]x yz012345"));
  }

  @Test
  void findsNothingInOtherText() {
    assertEquals(List.of(), shown(""));
    assertEquals(List.of(), shown("ntn_ secret_ " + "a".repeat(40)));
  }

  private List<String> shown(String text) {
    return finder.find(text).stream().map(span -> text.substring(span.start, span.end)).toList();
  }
}
