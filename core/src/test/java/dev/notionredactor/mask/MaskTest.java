package dev.notionredactor.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.scanner.Family;
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
          {prefix}                         | ''
          {prefix}{prefix}                 | ntn_
          ***                              | ***
          [key {fingerprint}]              | [key FP]
          <{fingerprint}<-{prefix}         | <FP<-ntn_
          .{fingerprint}.{fingerprint}     | .FP.FP
          <}>                              | <}>
          """)
  void rendersWhatReplacesTheKeyOrItsBody(String template, String expected) {
    Mask mask = Mask.of(template);
    String fingerprint = TestKeys.fingerprint(TestKeys.ACCESS + BODY);
    assertEquals(
        expected.replace("FP", fingerprint),
        mask.render(Family.ACCESS_TOKEN, BODY, 0, BODY.length()));
    assertEquals(template.startsWith("{prefix}"), mask.keepsPrefix());
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
        // Together with the prefix.
        "{prefix}{fingerprint}{fingerprint}",
        "{prefix}REDACTEDREDACTED0",
        "{prefix}secret_" + "REDACTEDREDACTEDREDACTEDREDACTED0",
        // With the start of a prefix that stands to the left.
        "_{fingerprint}{fingerprint}",
        // With the rest of a prefix, and a body, that stand to the right.
        "[masked] secret",
        "{prefix}ntn",
      })
  void whatCouldMakeKeyIsRefused(String template) {
    assertRefused(template, "would write what is itself a key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"masked", "t", "0", "{fingerprint}", "{fingerprint}<-{prefix}", "x{prefix}"})
  void whatCouldLengthenShortBodyIsRefused(String template) {
    assertRefused(template, "must start with {prefix} or");
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
    return Mask.of(template).render(Family.ACCESS_TOKEN, BODY, 0, BODY.length());
  }

  private static String assertRefused(String template, String why) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Mask.of(template), template);
    String message = refused.getMessage();
    assertTrue(message.startsWith("mask template ") && message.contains(why), message);
    return message;
  }
}
