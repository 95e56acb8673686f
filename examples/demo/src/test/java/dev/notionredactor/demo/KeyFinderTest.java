package dev.notionredactor.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyFinderTest {

  private static final String BODY = "abcdefghijklmnopqrstuvwxyz012345";
  private static final String OTHER_BODY = "ZYXWVUTSRQPONMLKJIHGFEDCBA987654";

  private static final String SESSION = "v03%3AeyJ" + "aZ0-_.".repeat(20);
  private static final String KNOWN_VALUE = "k7Tq2mXw9Rb4Lc8Vn3Zs6Yd1Hf5Jg0Pe";

  private final KeyFinder finder =
      new KeyFinder(List.of("ntn_" + BODY, "secret_" + OTHER_BODY, SESSION, KNOWN_VALUE));

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
  void findsSessionsAndKnownValues() {
    assertEquals(List.of(SESSION), shown("token_v2=" + SESSION + "; Path=/"));
    assertEquals(List.of(KNOWN_VALUE), shown("secret: " + KNOWN_VALUE));
  }

  /** Colons have no bits that would make what stands beside the key part of it. */
  @Test
  void findsAKeyInBase64WhereverItStandsInIt() {
    for (int before = 0; before < 6; before++) {
      for (int after = 0; after < 3; after++) {
        String text = ":".repeat(before) + "ntn_" + BODY + ":".repeat(after);
        String encoded = base64(text);
        int start = (before * 8 + 5) / 6;
        int end = ((before + BODY.length() + 4) * 8 + 5) / 6;
        assertEquals(List.of(encoded.substring(start, end)), shown("Basic " + encoded), text);
      }
    }
  }

  @Test
  void findsPartsInBase64() {
    assertEquals(1, shown(base64("hijklmno")).size());
    assertEquals(1, shown(base64(".hijklmno")).size());
    assertEquals(1, shown(base64("..hijklmno")).size());
    assertEquals(0, shown(base64("hijklmn")).size());
  }

  @Test
  void readsTheAlphabetForUrlsAsWell() {
    String key = "ntn_" + "~?>".repeat(12); // What base64 needs its last two characters for.
    KeyFinder ofThis = new KeyFinder(List.of(key));
    byte[] bytes = key.getBytes(US_ASCII);

    assertEquals(1, ofThis.find(Base64.getEncoder().encodeToString(bytes)).size());
    assertEquals(1, ofThis.find(Base64.getUrlEncoder().encodeToString(bytes)).size());
  }

  @Test
  void findsAKeyInHexInEitherCase() {
    String hex = hex("ntn_" + BODY);

    assertEquals(List.of(hex), shown("\\x" + hex + "0a"));
    assertEquals(1, shown(hex.toUpperCase(Locale.ROOT)).size());
    assertEquals(List.of(hex("hijklmno")), shown(hex("hijklmno")));
    assertEquals(List.of(), shown(hex("hijklmn")));
  }

  /** The last character holds bits of what follows: the mask leaves it. */
  @Test
  void takesOfAnEncodedKnownValueWhatItAloneDetermines() {
    String encoded = base64(KNOWN_VALUE);

    assertEquals(List.of(encoded.substring(0, KNOWN_VALUE.length() * 8 / 6)), shown(encoded));
    assertEquals(List.of(hex(KNOWN_VALUE)), shown(hex(KNOWN_VALUE)));
  }

  @Test
  void findsNothingInOtherText() {
    assertEquals(List.of(), shown(""));
    assertEquals(List.of(), shown("ntn_ secret_ " + "a".repeat(40)));
  }

  private List<String> shown(String text) {
    return finder.find(text).stream().map(span -> text.substring(span.start, span.end)).toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(US_ASCII));
  }
}
