package dev.notionredactor.mask;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import dev.notionredactor.access.RedactorAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the work of a mask, and what is not. */
class EarlierMasksTest {

  private static final String KEY = TestKeys.accessToken(1);

  private final String[] shown = {EarlierMasks.key()};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{prefix}[REDACTED:{fingerprint}]",
        "<{fingerprint}>",
        "{prefix}***",
        "***",
        "[{prefix}|{fingerprint}]",
        "({fingerprint}{fingerprint})",
        "({fingerprint}"
      })
  void anAgentsMaskIsKnownOnceItShowsItself(String template) {
    Redactor agents =
        Redactor.builder().mask(template).knownValue("a.secret", "correct horse").build();
    EarlierMasks masks = masks("{prefix}[REDACTED:{fingerprint}]");
    for (String text : new String[] {KEY, TestKeys.legacyToken(1), "correct horse"}) {
      shown[0] = agents.redact(EarlierMasks.key());
      assertTrue(masks.areIn("Bearer " + agents.redact(text) + ", next"), text);
      assertTrue(masks.areIn(builder(agents.redact(text))), text);
    }
    assertFalse(masks.areIn("Bearer nothing, next"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ordinary",
        "[REDACTED]",
        "[REDACTED: a word]",
        "[REDACTED:",
        "[REDACTED:]",
        "[REDACTED:3f9a1c2b",
        "*** started ***",
        "ntn_NeighCellConfigList"
      })
  void otherTextIsNone(String text) {
    EarlierMasks masks = masks("***");
    assertFalse(masks.areIn(text));
    shown[0] = Redactor.create().redact(EarlierMasks.key());
    assertFalse(masks.areIn(text));
  }

  @Test
  void theOwnMaskCountsIfItIsLikeNoOtherText() {
    assertTrue(masks("<{fingerprint}>").areIn("a <3f9a1c2b>"));
    assertFalse(masks("***").areIn("a ***"));
  }

  /** As a mask is that must not be longer than what it replaces. */
  @ParameterizedTest
  @ValueSource(strings = {"[REDACTED:3f9a1c2b]", "[REDAC:3f9a1c2b]", "[R:3f9a1c2b]"})
  void aMaskThatWasCutCounts(String mask) {
    assertTrue(masks("{prefix}[REDACTED:{fingerprint}]").areIn("ntn_" + mask + " and more"));
    assertTrue(masks("***").areIn("ntn_" + mask + " and more"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[RED:word]", "[R:3f9a1c2]", "[:]", "[ERR:3f9a1c2b]", "[R:3F9A1C2B]"})
  void otherTextInBracketsIsNone(String text) {
    assertFalse(masks("***").areIn(text));
  }

  @Test
  void aMaskOfAKnownValueCountsAsItIs() {
    EarlierMasks masks =
        new EarlierMasks(
            () -> shown[0],
            Redactor.create().redact(EarlierMasks.key()),
            () -> new String[] {"[HORSE]"});
    assertTrue(masks.areIn("a [HORSE]"));
    assertFalse(masks.areIn("a HORSE"));
  }

  @Test
  void whatIsWithheldCounts() {
    EarlierMasks masks = masks("***");
    assertTrue(masks.areIn("[notion-redactor withheld 3 characters: Error]"));
    shown[0] = "[notion-redactor withheld 50 characters: Error]";
    assertFalse(masks.areIn("ordinary"));
  }

  @Test
  void whatComponentsHaveWrittenIsKnownToAll() {
    EarlierMasks masks = masks("***");
    assertFalse(masks.areIn("a (written by a component)"));
    EarlierMasks.add("ntn_(written by a component)");
    EarlierMasks.add("ntn_(written by a component)");
    EarlierMasks.add(EarlierMasks.key());
    assertTrue(masks.areIn("a (written by a component)"));
    assertFalse(masks.areIn(EarlierMasks.key()));
  }

  @Test
  void aRedactorThatFindsMasksTakesThemForKeys() {
    Redactor redactor = Redactor.create();
    Redactor finding = RedactorAccess.findingMasks(redactor, () -> shown[0]);
    String masked = redactor.redact(KEY);
    assertTrue(finding.containsKey(masked));
    assertNotSame(masked, finding.redact(masked));
    assertTrue(finding.containsKey(KEY));
    assertSame("ordinary", finding.redact("ordinary"));
    assertFalse(redactor.containsKey(masked));
    byte[] bytes = masked.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertNotSame(bytes, finding.redact(bytes));
    assertSame(bytes, redactor.redact(bytes));
  }

  private static StringBuilder builder(String text) {
    return new StringBuilder(text);
  }

  private EarlierMasks masks(String own) {
    Redactor redactor = Redactor.builder().mask(own).build();
    return new EarlierMasks(
        () -> shown[0], redactor.redact(EarlierMasks.key()), () -> new String[0]);
  }
}
