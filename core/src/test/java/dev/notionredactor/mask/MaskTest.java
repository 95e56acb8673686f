package dev.notionredactor.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Scanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

  private static final String BODY = TestKeys.body(46, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {prefix}[REDACTED:{fingerprint}] | [REDACTED:FP]
          {prefix}***                      | ***
          {prefix}#{prefix}                | #ntn_
          ***                              | ***
          [key {fingerprint}]              | [key FP]
          <{fingerprint}<-{prefix}         | <FP<-ntn_
          !{fingerprint}.{fingerprint}     | !FP.FP
          <}>                              | <}>
          """)
  void rendersWhatReplacesTheKeyOrItsBody(String template, String expected) {
    Mask mask = Mask.of(template);
    String fingerprint = TestKeys.fingerprint(TestKeys.ACCESS + BODY);
    assertEquals(expected.replace("FP", fingerprint), render(mask));
    assertEquals(template.startsWith("{prefix}"), mask.keepsPrefix());
    assertTrue(mask.mayBeIn("key=" + render(mask) + " of a user"));
    assertFalse(mask.mayBeIn("key=" + fingerprint + " of a user"));
  }

  @Test
  void lengthIsBounded() {
    assertEquals("*".repeat(200), render("*".repeat(200)));
    assertRefused("", "1 to 200 characters");
    assertRefused("*".repeat(201), "1 to 200 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "\u001b[31m", "\u007f", "schlüssel", "\ud83d\udd11", "\t"})
  void mustBePrintableAscii(String template) {
    String message = assertRefused(template, "printable ASCII");
    assertTrue(message.chars().allMatch(c -> c >= ' ' && c <= '~'), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{}", "{name}", "{Prefix}", "{prefix", "x{fingerprint }", "{{prefix}}"})
  void unknownPlaceholderIsRefused(String template) {
    String message = assertRefused(template, "{prefix} or {fingerprint}");
    assertTrue(message.contains("'" + template + "'"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Alone.
        "[{prefix}{fingerprint}{fingerprint}",
        "[ntn_" + "REDACTEDREDACTED0",
        // With the rest of a prefix, and a body, that stand to the right.
        "[masked] secret",
        "{prefix}#ntn",
        "[6e74",
        "[v03%3Ae",
        "[ntn_",
      })
  void whatCouldMakeKeyIsRefused(String template) {
    assertRefused(template, "would write what is itself a key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "masked",
        "t",
        "0",
        "-",
        ".x",
        "{prefix}masked",
        "{prefix}{fingerprint}",
        "{prefix}{prefix}",
        "{prefix}",
        "{fingerprint}",
        "{fingerprint}<-{prefix}",
        "x{prefix}"
      })
  void whatStartsLikeKeyIsRefused(String template) {
    assertRefused(
        template, "must start, after {prefix} if it has it there, with what is in no key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{%s", "é%s", "{prefix}%s"})
  void keyInTemplateIsNotRepeated(String around) {
    String key = TestKeys.accessToken(1);
    for (String secret : new String[] {key, TestKeys.legacyToken(1), BODY}) {
      String message = assertRefused(String.format(around, secret), "");
      assertFalse(TestKeys.leaks(message, TestKeys.ACCESS + secret.replaceFirst(".*_", "")));
    }
    assertFalse(TestKeys.leaks(assertRefused("*".repeat(200) + key, ""), key));
  }

  private static String render(String template) {
    return render(Mask.of(template));
  }

  private static String render(Mask mask) {
    String key = TestKeys.ACCESS + BODY;
    Matches matches = new Scanner(List.of()).find(key, 0, key.length());
    return mask.render(matches.next(), key);
  }

  private static String assertRefused(String template, String why) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Mask.of(template), template);
    String message = refused.getMessage();
    assertTrue(message.startsWith("mask template ") && message.contains(why), message);
    return message;
  }
}
