package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.idle.StoppedTime;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.object.NameRedactor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Known values that are added and retired while texts are redacted. */
class KnownValuesAtRunTimeTest {

  private static final String VALUE = "Correct-Horse_9";
  private static final String MASKED = TestKeys.named("HORSE", VALUE.length());

  @RegisterExtension final StoppedTime time = new StoppedTime();

  private final Redactor redactor = Redactor.builder().environment(false).build();

  @Test
  void textsGoByWhatIsKnownWhenTheyAreDecided() {
    NameRedactor names = new NameRedactor(redactor);
    byte[] bytes = ascii(VALUE);
    String encoded = Base64.getEncoder().encodeToString(bytes);
    assertSame(VALUE, redactor.redact(VALUE));
    assertSame(VALUE, names.redact(VALUE));
    assertSame(bytes, redactor.redact(bytes));
    assertFalse(redactor.mayHaveMasked(MASKED));

    redactor.addKnownValue("HORSE", " " + VALUE + "\n");
    assertEquals(MASKED, redactor.redact(VALUE));
    assertEquals(MASKED, names.redact(VALUE));
    assertEquals(MASKED, new String(redactor.redact(bytes), US_ASCII));
    StringBuilder builder = new StringBuilder("of ").append(VALUE);
    assertTrue(redactor.redact(builder));
    assertEquals("of " + MASKED, builder.toString());
    assertTrue(redactor.containsKey(VALUE));
    assertTrue(redactor.containsKey(encoded));
    assertTrue(redactor.mayHaveMasked(MASKED));

    assertTrue(redactor.retireKnownValue("HORSE"));
    assertFalse(redactor.retireKnownValue("HORSE"));
    assertSame(VALUE, redactor.redact(VALUE));
    assertSame(VALUE, names.redact(VALUE));
    assertSame(bytes, redactor.redact(bytes));
  }

  @Test
  void whoAsksForMasksKnowsTheNewOnes() {
    Redactor asking = redactor.findingMasks(EarlierMasks::key);
    assertFalse(asking.containsKey(MASKED));
    redactor.addKnownValue("HORSE", VALUE);
    assertTrue(asking.containsKey(MASKED));
    assertTrue(asking.containsKey(VALUE));
  }

  @Test
  void whatAStreamHoldsIsLookedAtAgain() throws IOException {
    TestSink sink = new TestSink();
    OutputStream stream = redactor.wrap(sink);
    String value = "ntn_Horse-" + "x".repeat(600);
    stream.write(ascii("> ntn_Horse"));
    redactor.addKnownValue("HORSE", value);
    stream.write(ascii(value.substring("ntn_Horse".length()) + "!"));
    String shown = sink.shown();
    assertFalse(shown.contains("xxxxxxxx"), shown);
    assertTrue(shown.contains("[REDACTED:HORSE]"), shown);
    assertTrue(shown.endsWith("*!"), shown);
  }

  @Test
  void aKeyThatAStreamIsInEndsFirst() throws IOException {
    String key = TestKeys.accessToken(1);
    TestSink sink = new TestSink();
    OutputStream stream = redactor.wrap(sink);
    stream.write(ascii(key.substring(0, 30)));
    redactor.addKnownValue("HORSE", VALUE);
    stream.write(ascii(key.substring(30) + " " + VALUE + " "));
    assertEquals(TestKeys.masked(key) + " " + MASKED + " ", sink.shown());
  }

  @Test
  void oneOfSeveralOfANameIsNoneAfterwards() {
    redactor.addKnownValue("HORSE", VALUE);
    redactor.addKnownValue("HORSE", VALUE);
    redactor.addKnownValue("HORSE", VALUE + "-and-another");
    assertFalse(redactor.redact("a " + VALUE + " b").contains("Horse"));
    assertTrue(redactor.retireKnownValue("HORSE"));
    assertSame(VALUE, redactor.redact(VALUE));
  }

  /** Whichever came first, and whatever was retired meanwhile: of any length, keys among them. */
  @Test
  void oneAfterTheOtherIsAsGoodAsAllAtOnce() {
    Random random = new Random(20);
    Map<String, String> known = new LinkedHashMap<>();
    for (int i = 0; i < 150; i++) {
      int length = (i < 100 ? 40 : 8) + random.nextInt(20);
      String value = i % 3 == 0 ? TestKeys.accessToken(i) : TestKeys.body(length, i);
      known.put("N" + i, value);
      redactor.addKnownValue("N" + i, value);
      if (i % 10 == 9) {
        String retired = "N" + random.nextInt(i);
        assertEquals(known.remove(retired) != null, redactor.retireKnownValue(retired));
      }
      if (i % 30 == 29) {
        assertFindsTheSame(redactor, known);
      }
    }
  }

  private static void assertFindsTheSame(Redactor redactor, Map<String, String> known) {
    RedactorBuilder builder = Redactor.builder().environment(false);
    known.forEach(builder::knownValue);
    Redactor atOnce = builder.build();
    known.forEach(
        (name, value) -> {
          byte[] bytes = ascii(value);
          String text =
              String.join(
                  " | ",
                  value,
                  Base64.getEncoder().encodeToString(ascii("a:" + value)),
                  HexFormat.of().formatHex(bytes),
                  Arrays.toString(bytes),
                  value.substring(0, value.length() - 7),
                  value.substring(7));
          String shown = atOnce.redact(text);
          assertNotEquals(text, shown);
          assertEquals(shown, redactor.redact(text));
        });
  }

  @Test
  void whatIsNotAllowedChangesNothing() {
    Object policy = RedactorAccess.policy(redactor);
    assertThrows(IllegalArgumentException.class, () -> redactor.addKnownValue("SHORT", "1234567"));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> redactor.addKnownValue("OURS", "REDACTED"));
    assertTrue(refused.getMessage().contains("'OURS'"), refused.getMessage());
    assertFalse(refused.getMessage().contains("REDACTED"), refused.getMessage());
    assertSame(policy, RedactorAccess.policy(redactor));
  }

  /** Nothing fails, and from the moment that it is added nothing of it is shown. */
  @Test
  void writersDoNotNotice() throws Exception {
    AtomicBoolean ends = new AtomicBoolean();
    Thread changes =
        new Thread(
            () -> {
              for (int i = 0; !ends.get(); i++) {
                redactor.addKnownValue("OTHER", "Battery-Staple_" + i);
                redactor.retireKnownValue("OTHER");
              }
            });
    redactor.addKnownValue("HORSE", VALUE);
    changes.start();
    try {
      for (int i = 0; i < 2_000; i++) {
        TestSink sink = new TestSink();
        OutputStream stream = redactor.wrap(sink);
        for (char c : (VALUE + "!").toCharArray()) {
          stream.write(c);
        }
        assertEquals(MASKED + "!", sink.shown());
        assertEquals(MASKED, redactor.redact(VALUE));
      }
    } finally {
      ends.set(true);
      Eventually.join(changes);
    }
    assertEquals(0, redactor.failures());
  }
}
