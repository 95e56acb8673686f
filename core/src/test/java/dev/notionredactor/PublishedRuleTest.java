package dev.notionredactor;

import static dev.notionredactor.PublishedRule.GITLEAKS;
import static dev.notionredactor.PublishedRule.SECRETLINT;
import static dev.notionredactor.PublishedRule.TRUFFLEHOG;
import static dev.notionredactor.RandomKeys.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the rules differ from each other, and Java from the engines that they are made for. */
class PublishedRuleTest {

  private static final String ACCESS = TestKeys.accessToken(1);
  private static final String LEGACY = TestKeys.legacyToken(1);

  /** What all rules expect around a key, and what some don't. */
  private static final String[] AROUND = {"\"", " ", "'", "_", "1", "é", ""};

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(GITLEAKS, ACCESS, true),
        Arguments.of(GITLEAKS, "\"" + ACCESS + "\"", true),
        Arguments.of(GITLEAKS, ACCESS + "\\n", true),
        Arguments.of(GITLEAKS, ACCESS + "\n", true),
        Arguments.of(GITLEAKS, ACCESS + ",", false),
        Arguments.of(GITLEAKS, ACCESS + "\u000b", false),
        Arguments.of(GITLEAKS, "_" + ACCESS, false),
        Arguments.of(GITLEAKS, "é" + ACCESS, true),
        Arguments.of(GITLEAKS, TestKeys.ACCESS + "1".repeat(46), false),
        Arguments.of(GITLEAKS, LEGACY, false),
        Arguments.of(TRUFFLEHOG, LEGACY + ",", true),
        Arguments.of(TRUFFLEHOG, "é" + LEGACY + "é", true),
        Arguments.of(TRUFFLEHOG, LEGACY + "_", false),
        Arguments.of(TRUFFLEHOG, "x" + LEGACY, false),
        Arguments.of(TRUFFLEHOG, ACCESS, false),
        Arguments.of(SECRETLINT, ACCESS + ",", true),
        Arguments.of(SECRETLINT, "_" + ACCESS + "_", true),
        Arguments.of(SECRETLINT, "é" + ACCESS, false),
        Arguments.of(SECRETLINT, ACCESS + "x", false),
        Arguments.of(SECRETLINT, LEGACY, false));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsInTextAsItStands(PublishedRule rule, String text, boolean found) {
    assertEquals(found, rule.finds(text, text));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(Encodings.base64(ACCESS), true, false),
        Arguments.of("Basic " + Encodings.base64("id:" + LEGACY), false, true),
        Arguments.of(Encodings.base64Url("??" + ACCESS).replace("=", ""), true, false),
        Arguments.of(Encodings.base64(Encodings.base64(ACCESS)), true, false),
        Arguments.of(Encodings.hex(ACCESS), true, false),
        Arguments.of(Encodings.hex(LEGACY), false, false),
        Arguments.of("%22" + ACCESS + "%22", true, false),
        Arguments.of("\\u0022" + ACCESS + "\\u0022", true, false),
        Arguments.of("\\u0022" + LEGACY, false, true),
        Arguments.of("x" + Encodings.base64(ACCESS), false, false));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void findsInTextThatTheToolDecodes(String text, boolean gitleaks, boolean trufflehog) {
    assertEquals(gitleaks, GITLEAKS.findsAny(text));
    assertEquals(trufflehog, TRUFFLEHOG.findsAny(text));
  }

  /** As texts stand. What the tools decode and this project does not is in docs/detection.md. */
  @Test
  void whatARuleFindsIsMasked() {
    Redactor redactor = KnowingRedactor.of(Map.of());
    Random random = new Random(1);
    RandomTexts texts = new RandomTexts(random, List.of());
    Map<PublishedRule, Integer> found = new EnumMap<>(PublishedRule.class);
    for (int i = 0; i < RandomTexts.CASES; i++) {
      String key = random.nextBoolean() ? TestKeys.accessToken(i) : TestKeys.legacyToken(i);
      String text = texts.next() + pick(random, AROUND) + key + pick(random, AROUND) + texts.next();
      String redacted = redactor.redact(text);
      for (PublishedRule rule : PublishedRule.values()) {
        for (MatchResult match : rule.matches(text).toList()) {
          assertFalse(TestKeys.leaks(redacted, match.group(1)), () -> text);
          found.merge(rule, 1, Integer::sum);
        }
      }
    }
    for (PublishedRule rule : PublishedRule.values()) {
      assertTrue(found.getOrDefault(rule, 0) >= RandomTexts.CASES / 20, found::toString);
    }
  }
}
