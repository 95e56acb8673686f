package dev.notionredactor.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Eventually;
import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.UndecidedTail;
import dev.notionredactor.text.TextKinds;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line that was found clean is believed to be so, and nothing else is. */
class CleanLinesTest {

  private static final String LINE = "Handled request 17 of alice in 12 ms.\n";

  private final Policy policy = Policy.of(Mask.of("{prefix}***"), /* pieces= */ true);
  private final CleanLines lines = new CleanLines();
  private final UndecidedTail tail = new UndecidedTail();

  @BeforeEach
  void somebodyAsks() {
    assertFalse(contains(LINE));
  }

  @Test
  void aCleanLineIsBelieved() {
    assertTrue(note(LINE));
    assertTrue(contains(LINE));
    assertEquals(LINE.length(), tail.from);
  }

  @Test
  void soIsOneInABuilder() {
    StringBuilder text = new StringBuilder("before").append(LINE);
    assertTrue(lines.note(policy, TextKinds.BUILDER, text, 6, text.length()));
    assertTrue(contains(LINE));
  }

  @Test
  void theStartOfAPrefixIsRemembered() {
    String line = LINE.replace("ms.", "n");
    assertTrue(note(line));
    assertTrue(contains(line));
    assertEquals(line.length() - "n\n".length(), tail.from);
  }

  @Test
  void nothingElseIsBelieved() {
    assertTrue(note(LINE));
    for (int i = 0; i < LINE.length(); i++) {
      String changed = LINE.substring(0, i) + (char) (LINE.charAt(i) ^ 1) + LINE.substring(i + 1);
      assertFalse(contains(changed), changed);
      assertFalse(contains(LINE.substring(0, i)));
    }
    assertFalse(contains(LINE + LINE));
    assertFalse(contains(TestKeys.accessToken(1)));
    assertTrue(contains(LINE));
  }

  @Test
  void aLineWithAKeyIsNot() {
    String line = TestKeys.accessToken(1) + "\n";
    assertFalse(note(line));
    assertFalse(contains(line));
  }

  @Test
  void noLineIsNot() {
    String text = LINE.trim();
    assertFalse(note(text));
    assertFalse(contains(text));
  }

  @Test
  void bytesThatAreNoAsciiAreNot() {
    for (String other : List.of("\ufffd", "\u00e9", "\u016e")) {
      String line = LINE.replace("17", "1" + other);
      note(line);
      assertFalse(contains(line.getBytes(UTF_8)), other);
      assertFalse(contains(line.getBytes(ISO_8859_1)), other);
      byte[] lowBytes = new byte[line.length()];
      TextKinds.STRING.copyBytes(line, 0, line.length(), lowBytes, 0);
      assertFalse(contains(lowBytes), other);
    }
  }

  @Test
  void byAnotherPolicyItIsNot() {
    assertTrue(note(LINE));
    Policy more = policy.and(List.of(KnownValue.of("HORSE", "of alice in")));
    byte[] bytes = LINE.getBytes(UTF_8);
    assertFalse(lines.contain(more, TextKinds.BYTES, bytes, 0, bytes.length, tail));
    assertFalse(lines.note(more, TextKinds.STRING, LINE, 0, LINE.length()));
  }

  @Test
  void nothingIsKeptOfAnEarlierPolicy() throws InterruptedException {
    WeakReference<Policy> retired = noteByOther();
    assertTrue(note(LINE));
    Eventually.await(
        () -> {
          System.gc();
          return retired.get() == null;
        },
        () -> "the policy is kept");
  }

  private WeakReference<Policy> noteByOther() {
    Policy other = policy.and(List.of(KnownValue.of("HORSE", "of alice in")));
    String line = "a line that this policy has nothing to mask in\n";
    assertTrue(lines.note(other, TextKinds.STRING, line, 0, line.length()));
    return new WeakReference<>(other);
  }

  @Test
  void nothingIsNotedBeforeSomebodyAsks() {
    CleanLines unasked = new CleanLines();
    assertFalse(unasked.note(policy, TextKinds.STRING, LINE, 0, LINE.length()));
  }

  @Test
  void charactersAreLookedAt() {
    assertTrue(note(LINE));
    assertFalse(lines.contain(policy, TextKinds.STRING, LINE, 0, LINE.length(), tail));
  }

  private boolean note(String line) {
    return lines.note(policy, TextKinds.STRING, line, 0, line.length());
  }

  private boolean contains(String line) {
    return contains(line.getBytes(UTF_8));
  }

  private boolean contains(byte[] line) {
    return lines.contain(policy, TextKinds.BYTES, line, 0, line.length, tail);
  }
}
