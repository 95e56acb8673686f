package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The judge is judged: examples worked out by hand, their encodings and fingerprints with other
 * tools. In them {@code NTN} and {@code SECRET} stand for the prefixes, so that no scanner mistakes
 * this file for a leak.
 */
class OracleTest {

  private static final String NTN_MASK = "[REDACTED:ac5a754e]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a NTN0123456789abcdef.           | a NTN[REDACTED:ac5a754e].
          xyNTN0123456789abcdef_           | xyNTN[REDACTED:ac5a754e]_
          NTN0123456789abcde               | NTN0123456789abcde
          NTNabcdefghijklmnopqrstuvwxyz    | NTNabcdefghijklmnopqrstuvwxyz
          NTN{39*a}                        | NTN{39*a}
          NTN{40*a}                        | NTN[REDACTED:75117fb2]
          SECRET{31*1}                     | SECRET{31*1}
          SECRET0123456789abcdef0123456789abcdef | SECRET[REDACTED:75b09dbe]
          NTN{256*a1}                      | NTN[REDACTED:166a44c1]
          NTN{256*a1}b/                    | NTN[REDACTED:166a44c1]/
          NTNNTN0123456789abcdef           | NTNNTN[REDACTED:ac5a754e]
          """)
  void plain(String text, String expected) {
    assertRedacted(expected, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v02:user_token_or_cookies:BODY,     | v02:user_token_or_cookies:[REDACTED:fce77885],
          v02%3Auser_token_or_cookies%3aBODY  | v02%3Auser_token_or_cookies%3a[REDACTED:fce77885]
          v03:eyJBODY;                        | v03:eyJ[REDACTED:5d69e13d];
          v03%3AeyJBODY                       | v03%3AeyJ[REDACTED:5d69e13d]
          v03%253aeyJBODY                     | v03%253aeyJ[REDACTED:5d69e13d]
          v03\\:eyJBODY                       | v03\\:eyJ[REDACTED:5d69e13d]
          v03%3aeyJ{39*_}                     | v03%3aeyJ{39*_}
          v02:eyJBODY                         | v02:eyJBODY
          v03%3ayJBODY                        | v03%3ayJBODY
          v02:user_token_or_cookies%3BBODY    | v02:user_token_or_cookies%3BBODY
          """)
  void session(String text, String expected) {
    String body = "0123456789abcdefghij_.%-0123456789abcdef";
    assertRedacted(expected.replace("BODY", body), text.replace("BODY", body));
  }

  @Test
  void sessionSwallowsTheKeyInIt() {
    String inside = "v03:eyJ{30*z}-NTN0123456789abcdef.{40*z}";
    assertEquals(
        "v03:eyJ" + "[REDACTED:" + TestKeys.fingerprint(spelled(inside)) + "]!",
        redact(spelled(inside) + "!"));
    assertRedacted("v03:eyJ-NTN[REDACTED:ac5a754e]!", "v03:eyJ-NTN0123456789abcdef!");
  }

  /** The key ends the content; then come a space, an é, a quote with a brace, twice 0xFF. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bnRuXzAxMjM0NTY3ODlhYmNkZWY=        | bnRuX[REDACTED:ac5a754e]=
          bnRuXzAxMjM0NTY3ODlhYmNkZWYg        | bnRuX[REDACTED:ac5a754e]g
          bnRuXzAxMjM0NTY3ODlhYmNkZWbDqQ==    | bnRuX[REDACTED:ac5a754e]DqQ==
          bnJ0XzAxMjM0NTY3ODlhYmNkZW///w==    | bnJ0X[REDACTED:c17e4983]//w==
          bnJ0XzAxMjM0NTY3ODlhYmNkZW___w      | bnJ0X[REDACTED:c17e4983]__w
          eG50bl8wMTIzNDU2Nzg5YWJjZGVm        | eG50bl[REDACTED:ac5a754e]
          eG50bl8wMTIzNDU2Nzg5YWJjZGVmIA==    | eG50bl[REDACTED:ac5a754e]IA==
          eG50bl8wMTIzNDU2Nzg5YWJjZGVmw6k=    | eG50bl[REDACTED:ac5a754e]w6k=
          eG5ydF8wMTIzNDU2Nzg5YWJjZGVv//8=    | eG5ydF[REDACTED:c17e4983]//8=
          eHludG5fMDEyMzQ1Njc4OWFiY2RlZg==    | eHludG5f[REDACTED:ac5a754e]==
          eHludG5fMDEyMzQ1Njc4OWFiY2RlZiJ9    | eHludG5f[REDACTED:ac5a754e]J9
          eHlucnRfMDEyMzQ1Njc4OWFiY2Rlb8Op    | eHlucnRf[REDACTED:c17e4983]Op
          c2VjcmV0XzAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIA== | c2VjcmV0X[REDACTED:75b09dbe]IA==
          eHNlY3JldF8wMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg== | eHNlY3JldF[REDACTED:75b09dbe]==
          eHlzZWNyZXRfMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY= | eHlzZWNyZXRf[REDACTED:75b09dbe]=
          """)
  void base64(String text, String expected) {
    assertRedacted(expected, text);
    assertRedacted("?" + expected + "\u00e9", "?" + text + "\u00e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\_",
        "\\\\_",
        "\\\\\\\\_",
        "=5F",
        "%5f",
        "%255F",
        "&#95;",
        "&#095;",
        "&#x5F;",
        "&#x005f;",
        "&lowbar;",
        "&UnderBar;",
        "&amp;#95;",
        "&amp;#x5f;",
        "&amp;lowbar;",
        "\\u005F",
        "\\\\u005f",
        "\\x5f",
        "\\\\x5F",
        "\\137",
        "\\\\137"
      })
  void spelledUnderscore(String written) {
    String key = "NTN0123456789abcdef";
    String mask = "[REDACTED:" + TestKeys.fingerprint(spelled(key)) + "]";
    String prefix = spelled("NTN").replace("_", written);
    assertEquals("x" + prefix + mask + ".", redact("x" + spelled(key).replace("_", written) + "."));
    assertUnchanged(prefix + "0123456789abcde.");
    assertUnchanged(prefix + "abcdefghijklmnopqrst");
  }

  @Test
  void base64Prefixes() {
    String[][] encoded = {
      {"bnRuX", "50bl", "udG5f"},
      {"bnJ0X", "5ydF", "ucnRf"},
      {"c2VjcmV0X", "NlY3JldF", "zZWNyZXRf"}
    };
    for (int prefix = 0; prefix < 3; prefix++) {
      for (int before = 0; before < 3; before++) {
        assertEquals(
            encoded[prefix][before],
            new Base64Form(PlainForm.PREFIXES.get(prefix), before).encodedPrefix());
      }
    }
  }

  /**
   * Before the key stands what is no start of a group: nothing but the prefix tells where it is.
   */
  @Test
  void base64IsFoundWhereverItWasCut() {
    assertRedacted("50bl" + NTN_MASK, "50bl8wMTIzNDU2Nzg5YWJjZGVm");
    assertRedacted("ludG5f" + NTN_MASK + "==", "ludG5fMDEyMzQ1Njc4OWFiY2RlZg==");
    assertRedacted("ABCbnRuX" + NTN_MASK, "ABCbnRuXzAxMjM0NTY3ODlhYmNkZWY");
  }

  @Test
  void base64CharacterThatCompletesNoByteBelongsWhereItMay() {
    // After the key a '[': its upper six bits are those of X, Y and Z too.
    assertRedacted("eG50bl" + NTN_MASK + "w==", "eG50bl8wMTIzNDU2Nzg5YWJjZGVmWw==");
  }

  @Test
  void base64PrefixNeedsItsUnderscore() {
    // The z after the prefix holds the last two bits of the underscore; an A makes it another byte.
    assertUnchanged("bnRuXAAxMjM0NTY3ODlhYmNkZWY=");
    assertUnchanged("eG50blswMTIzNDU2Nzg5YWJjZGVm");
  }

  @Test
  void base64IsAsLongAsItsContent() {
    // 15 characters; 16 letters; 16 characters with a digit.
    assertUnchanged("bnRuXzAxMjM0NTY3ODlhYmNkZQ==");
    assertUnchanged("bnRuX2FiY2RlZmdoaWprbG1ub3A=");
    assertRedacted(
        "bnRuX[REDACTED:" + TestKeys.fingerprint(TestKeys.ACCESS + "abcdefghijklmno7") + "]=",
        "bnRuX2FiY2RlZmdoaWprbG1ubzc=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6e746e5fHEX          | 6e746e5f[REDACTED:ac5a754e]
          6E746e5FHEX20        | 6E746e5F[REDACTED:ac5a754e]20
          a6e746E5fHEX22       | a6e746E5f[REDACTED:ac5a754e]22
          6e746e5fHEX3         | 6e746e5f[REDACTED:ac5a754e]
          6e746e5fHEX3a        | 6e746e5f[REDACTED:ac5a754e]a
          6e746e5fHEX7D        | 6e746e5f[REDACTED:ac5a754e]D
          6e746e5fHEX4         | 6e746e5f[REDACTED:ac5a754e]
          6e746e5fHEX60        | 6e746e5f[REDACTED:ac5a754e]0
          6e746e5f0HEX         | 6e746e5f0HEX
          6e746e5f3HEX         | 6e746e5f3HEX
          """)
  void hex(String text, String expected) {
    String lower = "30313233343536373839616263646566";
    assertRedacted(expected.replace("HEX", lower), text.replace("HEX", lower));
  }

  @Test
  void hexInMixedCase() {
    assertRedacted(
        "7365637265745f[REDACTED:"
            + TestKeys.fingerprint(TestKeys.LEGACY + "jjJJ".repeat(10))
            + "]",
        "7365637265745f" + "6a6A4A4a".repeat(10));
  }

  @Test
  void knownValue() {
    Map<String, String> values = Map.of("PW", " correct.horse\n");
    assertEquals("x[REDACTED:PW]y", redact("xcorrect.horsey", values));
    assertEquals("correct.hors", redact("correct.hors", values));
    assertEquals("[REDACTED:PW]Q==", redact("Y29ycmVjdC5ob3JzZQ==", values));
    assertEquals("eG[REDACTED:PW]UA", redact("eGNvcnJlY3QuaG9yc2UA", values));
    assertEquals("eHl[REDACTED:PW]AA==", redact("eHljb3JyZWN0LmhvcnNlAA==", values));
    assertEquals(
        "0[REDACTED:PW]0[REDACTED:PW]0",
        redact("0636f72726563742e686f7273650636F72726563742E686F7273650", values));
    assertEquals(
        "636f72726563742E686f727365", redact("636f72726563742E686f727365", values), "mixed case");
  }

  @Test
  void knownValueInEitherAlphabet() {
    Map<String, String> values = Map.of("PW", "p+q/r+s/t?~~");
    assertEquals("[REDACTED:PW]AA==", redact("cCtxL3Ircy90P35+AA==", values));
    assertEquals("[REDACTED:PW]AA==", redact("cCtxL3Ircy90P35-AA==", values));
    assertEquals("eH[REDACTED:PW]gA=", redact("eHArcS9yK3MvdD9+fgA=", values));
    assertEquals("eH[REDACTED:PW]gA=", redact("eHArcS9yK3MvdD9-fgA=", values));
    assertEquals("eHl[REDACTED:PW]4A", redact("eHlwK3EvcitzL3Q/fn4A", values));
    assertEquals("eHl[REDACTED:PW]4A", redact("eHlwK3EvcitzL3Q_fn4A", values));
  }

  @Test
  void knownValueThatIsAPlainKeyIsFoundByItsShape() {
    String key = spelled("NTN0123456789abcdef");
    assertRedacted("NTN" + NTN_MASK, key, Map.of("PW", key));
    // With anything more it is no key as a whole.
    assertRedacted("[REDACTED:PW]", key + "+", Map.of("PW", key + "+"));
  }

  @Test
  void knownValueBeginsInAKey() {
    assertRedacted(
        "NTN[REDACTED:" + TestKeys.fingerprint(spelled("NTN0123456789abcdefgh")) + "]!",
        "NTN0123456789abcdefgh+xyz!",
        Map.of("PW", "abcdefgh+xyz"));
  }

  @Test
  void keyBeginsInAKnownValue() {
    assertRedacted(
        "[REDACTED:PW]!", "pass-NTN0123456789abcdef!", Map.of("PW", spelled("pass-NTN0123")));
    // Too short to be one: nothing is dropped.
    assertRedacted("[REDACTED:PW]45!", "pass-NTN012345!", Map.of("PW", spelled("pass-NTN0123")));
  }

  @Test
  void prefixBeginsInAKnownValue() {
    Map<String, String> values = Map.of("PW", "password-ntn");
    String text = "my password-NTN0123456789abcdef!";
    assertRedacted("my [REDACTED:PW]_" + NTN_MASK + "!", text, values);
    assertEquals("my ******!", new Oracle("***", values).redact(spelled(text)));
    assertEquals("my <><ntn_>!", new Oracle("<{prefix}>", values).redact(spelled(text)));
  }

  @Test
  void sameBody() {
    String text = "NTN0123456789abcdef!";
    assertRedacted("NTN" + NTN_MASK + "!", text, Map.of("PW", "0123456789abcdef"));
    assertRedacted("NTN" + NTN_MASK + "!", text, Map.of("PW", "0123456789abcde"));
    assertRedacted("NTN[REDACTED:PW]", text, Map.of("PW", "0123456789abcdef!"));
  }

  @Test
  void knownValuesThatOverlap() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("SHORT", "hunter2hunter");
    values.put("LONG", "hunter2hunter-and");
    values.put("SELF", "abababab");
    assertRedacted("[REDACTED:LONG]?", "hunter2hunter-and?", values);
    assertRedacted("[REDACTED:SHORT]-an?", "hunter2hunter-an?", values);
    assertRedacted("[REDACTED:SHORT]", "hunter2hunter2hunter", values);
    assertRedacted("[REDACTED:SHORT][REDACTED:LONG]", "hunter2hunterhunter2hunter-and", values);
    assertRedacted("x[REDACTED:SELF]a.", "xabababababa.", values);
    assertRedacted("x[REDACTED:SELF].", "x" + "ab".repeat(20) + ".", values);
  }

  @Test
  void otherPlacesOfThePrefix() {
    Oracle oracle = new Oracle("<{prefix}{fingerprint}{prefix}>", Map.of());
    assertEquals(
        spelled("a <NTNac5a754eNTN>, <ac5a754e>"),
        oracle.redact(spelled("a NTN0123456789abcdef, 6e746e5f30313233343536373839616263646566")));
  }

  /** What is missing is filled up, and what is too much is left out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {prefix}[REDACTED:{fingerprint}]{fill}  | NTN0123456789abcdef. | NTN[REDAC:ac5a754e].
          {prefix}[REDACTED:{fingerprint}]{fill}  | 6e746e5fHEX          | 6e746e5f[REDACTED:ac5a754e]{13**}
          {prefix}[REDACTED:{fingerprint}]{fill}  | a 12345678 b         | a [RED:PW] b
          {prefix}[REDACTED:{fingerprint}]{fill}  | xabcdefgh1234y       | x[A_LONG_NAM]y
          {prefix}[REDACTED:{fingerprint}]{fill}  | ababababab.          | [R:SELF]**.
          {prefix}<hidden ({fingerprint})>{fill}  | NTN0123456789abcdef. | NTN<hid (ac5a754e)>.
          [{prefix} is hidden]{fill}              | NTN0123456789abcdef. | [NTN is hidden]****.
          [{prefix} is hidden]{fill}              | a 12345678 b         | a [ is hi] b
          ={fingerprint}{fill}                    | a 12345678 b         | a =PW***** b
          ={fingerprint}{fill}                    | xabcdefgh1234y       | x=A_LONG_NAMEy
          {prefix}{fill}                          | NTN0123456789abcdef. | NTN{16**}.
          """)
  void fill(String template, String text, String expected) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("PW", "12345678");
    values.put("A_LONG_NAME", "abcdefgh1234");
    values.put("SELF", "abababab");
    String hex = "30313233343536373839616263646566";
    assertEquals(
        spelled(expected), new Oracle(template, values).redact(spelled(text.replace("HEX", hex))));
  }

  @Test
  void fillOfLastPart() {
    String key = spelled("NTN0123456789abcdef");
    Oracle oracle = new Oracle("{prefix}[REDACTED:{fingerprint}]{fill}", Map.of());
    assertEquals(spelled("NTN0") + "[REDA:ac5a754e].", oracle.redact(key + ".", 5));
    assertEquals(spelled("NTN0123456789") + "[ac5a].", oracle.redact(key + ".", 14));
    assertEquals(spelled("NTN0123456789abc") + "[a].", oracle.redact(key + ".", 17));
    assertEquals(spelled("NTN0123456789abcd") + "**.", oracle.redact(key + ".", 18));
  }

  @Test
  void lastPart() {
    String key = spelled("NTN0123456789abcdef");
    Oracle oracle = new Oracle(Templates.SHORT, Map.of());
    assertEquals(key + spelled(" NTN") + NTN_MASK, oracle.redact(key + " " + key, key.length()));
    assertEquals(spelled("NTN") + NTN_MASK, oracle.redact(key, 4));
    assertEquals(spelled("NTN0") + NTN_MASK, oracle.redact(key, 5));
    assertEquals(key + " x", oracle.redact(key + " x", key.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my NT                           | my NT
          my NTN                          | my NTN
          my NTN0                         | my NTN
          my NTN0123456789abcdef          | my NTN
          my NTN0123456789abcdef.         | my NTN[REDACTED:ac5a754e].
          my NTN012.                      | my NTN012.
          v03:eyJab                       | v03:eyJ
          v03:eyJab,                      | v03:eyJab,
          6e746e5f3                       | 6e746e5f
          6e746e5f3a                      | 6e746e5f3a
          eG50bl                          | eG50bl
          eG50bl8                         | eG50bl
          eG50bl8wMTIzNDU2Nzg5YWJjZGVm    | eG50bl
          eG50bl8wMTIzNDU2Nzg5YWJjZGVmWw  | eG50bl[REDACTED:ac5a754e]w
          """)
  void streamShowsWhatIsDecided(String written, String shown) {
    assertShownSoFar(shown, written, Map.of());
  }

  /** Encoded ones too: {@code odW50ZXIyaHVudGVy} is the first one's base64 after two bytes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          say hunter                      | say ''
          say hunter3                     | say hunter3
          say hunter2hunter               | say ''
          say hunter2hunter-              | say ''
          say hunter2hunter-and           | say [REDACTED:LONG]
          say hunter2hunter-a!            | say [REDACTED:SHORT]-a!
          abababab                        | [REDACTED:SELF]
          ababababab                      | [REDACTED:SELF]
          abababababc!                    | [REDACTED:SELF]c!
          say o                           | say ''
          say od!                         | say od!
          aababababa                      | a[REDACTED:SELF]
          pass-NTN0123                    | [REDACTED:NTN]
          pass-NTN012345                  | [REDACTED:NTN]
          pass-NTN012345!                 | [REDACTED:NTN]45!
          pass-NTN0123456789abcdef        | [REDACTED:NTN]
          pass-NTN0123456789abcdef!       | [REDACTED:NTN]!
          NTN0123456789abcdef+aba         | NTN[REDACTED:ac5a754e]+
          NTN012345678pass                | NTN
          """)
  void streamHoldsBackKnownValues(String written, String shown) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("SHORT", "hunter2hunter");
    values.put("LONG", "hunter2hunter-and");
    values.put("SELF", "abababab");
    values.put("ntn_", spelled("pass-NTN0123"));
    assertShownSoFar(shown.replace("''", ""), written, values);
  }

  private static void assertUnchanged(String text) {
    assertRedacted(text, text);
  }

  private static void assertRedacted(String expected, String text) {
    assertRedacted(expected, text, Map.of());
  }

  private static void assertRedacted(String expected, String text, Map<String, String> values) {
    assertEquals(spelled(expected), redact(spelled(text), values));
  }

  private static String redact(String text) {
    return redact(text, Map.of());
  }

  private static String redact(String text, Map<String, String> values) {
    return new Oracle(Templates.SHORT, values).redact(text);
  }

  private static void assertShownSoFar(
      String expected, String written, Map<String, String> values) {
    Oracle oracle = new Oracle(Templates.SHORT, values);
    assertEquals(spelled(expected), oracle.shownSoFar(spelled(written)));
  }

  /** Prefixes for their names, and as many of a text as its braces say. */
  private static String spelled(String text) {
    return Pattern.compile("\\{(\\d+)\\*([^}]+)}")
        .matcher(text.replace("NTN", TestKeys.ACCESS).replace("SECRET", TestKeys.LEGACY))
        .replaceAll(
            repeated ->
                Matcher.quoteReplacement(
                    repeated.group(2).repeat(Integer.parseInt(repeated.group(1)))));
  }
}
