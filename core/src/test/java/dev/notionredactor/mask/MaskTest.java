package dev.notionredactor.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.text.TextKinds;
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
          {prefix}[{fingerprint}]{fill}    | [FP]************************************
          {fill}                           | **************************************************
          [{prefix}]{fill}                 | [ntn_]********************************************
          """)
  void rendersWhatReplacesTheKeyOrItsBody(String template, String expected) {
    Mask mask = Mask.of(template);
    String fingerprint = TestKeys.fingerprint(TestKeys.ACCESS + BODY);
    assertEquals(expected.replace("FP", fingerprint), render(mask));
    assertEquals(template.startsWith("{prefix}"), mask.keepsPrefix());
    Traces traces = mask.traces(List.of());
    assertTrue(traces.areIn("key=" + render(mask) + " of a user"));
    assertFalse(traces.areIn("key=" + fingerprint + " of a user"));
  }

  /** Down to nothing; and nothing of it is ever a key. */
  @Test
  void fillsWhateverThereIs() {
    Mask mask = Mask.of(Mask.DEFAULT_TEMPLATE);
    String[] masks = {
      "",
      "*",
      "**",
      "[F]",
      "[FI]",
      "[FIN]",
      "[FING]",
      "[FINGE]",
      "[FINGER]",
      "[FINGERP]",
      "[FINGERPR]",
      "[:FINGERPR]",
      "[R:FINGERPR]",
      "[RE:FINGERPR]",
      "[RED:FINGERPR]",
      "[REDA:FINGERPR]",
      "[REDAC:FINGERPR]",
      "[REDACT:FINGERPR]",
      "[REDACTE:FINGERPR]",
      "[REDACTED:FINGERPR]",
      "[REDACTED:FINGERPR]*",
      "[REDACTED:FINGERPR]**",
    };
    String fingerprint = TestKeys.fingerprint(TestKeys.ACCESS + BODY);
    for (int length = 0; length < masks.length; length++) {
      String expected = masks[length];
      for (int shown = fingerprint.length(); shown > 0; shown--) {
        expected =
            expected.replace("FINGERPR".substring(0, shown), fingerprint.substring(0, shown));
      }
      assertEquals(expected, render(mask, length));
      assertEquals(TestKeys.mark(TestKeys.ACCESS + BODY, length), render(mask, length));
    }
  }

  /** Whatever the length of what was masked, but nothing that is no mask. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        Mask.DEFAULT_TEMPLATE,
        "{prefix}<the key ({fingerprint}) is hidden>{fill}",
        "[{prefix} {fingerprint} is hidden]{fill}",
        "{prefix}[hidden from you and everybody]{fill}"
      })
  void tracesOfCutMasks(String template) {
    KnownValue known = KnownValue.of("NAME", "12345678");
    Traces traces = Mask.of(template).traces(List.of(known));
    for (int length = 16; length < 60; length++) {
      assertTrue(traces.areIn("[key] " + render(Mask.of(template), length) + " [x]"), template);
    }
    String text = "12345678";
    StringOutput out = new StringOutput(0);
    Mask.of(template)
        .write(
            new Scanner(List.of(known)).find(TextKinds.STRING, text, 0, 8).next(),
            TextKinds.STRING,
            text,
            8,
            out);
    assertTrue(traces.areIn("of " + out.text()), template);
    assertFalse(traces.areIn("2026-01-31 [main] (a) <b> INFO [x] [REDA:3f9a1c2x] [3f9a1c2]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{fill}[REDACTED]", "{prefix}[{fill}]", "[x]{fill}{fill}", "{fill}{prefix}"})
  void fillIsAtTheEnd(String template) {
    assertRefused(template, "has {fill} at its end or nowhere: '" + template + "'");
  }

  /** Of a part of it, that is. */
  @ParameterizedTest
  @ValueSource(strings = {"#hide ntn{fill}", "[secret{fill}", "{prefix}<e>6e{fill}"})
  void whatCouldMakeKeyWhenItIsCutIsRefused(String template) {
    assertRefused(template, "would write what is itself a key");
  }

  @Test
  void knownValueThatAMaskWritesDoesNotSuitIt() {
    Mask mask = Mask.of(Mask.DEFAULT_TEMPLATE);
    for (String value :
        new String[] {"********", "*".repeat(1024), "[RED:NAME]", "[REDACTED", "]*******"}) {
      KnownValue known = KnownValue.of("NAME", value);
      assertFalse(suits(mask, known), value);
    }
    KnownValue known = KnownValue.of("NAME", "*******+");
    assertTrue(suits(mask, known));
  }

  private static boolean suits(Mask mask, KnownValue known) {
    List<KnownValue> one = List.of(known);
    return mask.unsuitable(List.of(), one, new Scanner(one)) == null;
  }

  @Test
  void nameOfOneMayShowAnother() {
    Mask mask = Mask.of(Mask.DEFAULT_TEMPLATE);
    KnownValue named = KnownValue.of("my-password-1", "*******+");
    for (String shown : new String[] {"password-1", "D:my-pass", "[my-pass]"}) {
      KnownValue other = KnownValue.of("OTHER", shown);
      Scanner both = new Scanner(List.of(named, other));
      assertSame(named, mask.unsuitable(List.of(named), List.of(other), both), shown);
    }
    String body = TestKeys.body(46, 7);
    KnownValue piece = KnownValue.of(body.substring(5, 22), "*******+");
    KnownValue key = KnownValue.of("KEY", TestKeys.ACCESS + body);
    Scanner keys = new Scanner(List.of(piece));
    Scanner withKey =
        keys.and(List.of(key), List.of(keys.keyOf(key.value(), Mask.fingerprint(key.value()))));
    assertSame(piece, mask.unsuitable(List.of(piece), List.of(key), withKey));
    KnownValue other = KnownValue.of("OTHER", "password-2");
    assertNull(mask.unsuitable(List.of(named), List.of(other), new Scanner(List.of(named, other))));
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
    String message = assertRefused(template, "{prefix}, {fingerprint} or, at the end, {fill}");
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
        "[v03%253Ae",
        "[ntn=5",
        "[secret&#9",
        // With the start of a prefix that stands to the left.
        "{prefix}=5F" + "0123456789abcdef",
        "&#95;" + "REDACTED" + "{fingerprint}",
        "\\_" + "REDACTED" + "{fingerprint}",
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
    return render(mask, BODY.length() + (mask.keepsPrefix() ? 0 : TestKeys.ACCESS.length()));
  }

  private static String render(Mask mask, int length) {
    String key = TestKeys.ACCESS + BODY;
    Matches<String> matches = new Scanner(List.of()).find(TextKinds.STRING, key, 0, key.length());
    StringOutput out = new StringOutput(0);
    mask.write(matches.next(), TextKinds.STRING, key, length, out);
    return out.text().toString();
  }

  private static String assertRefused(String template, String why) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Mask.of(template), template);
    String message = refused.getMessage();
    assertTrue(message.startsWith("mask template ") && message.contains(why), message);
    return message;
  }
}
