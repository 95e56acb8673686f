package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownArgumentsTest {

  private final Redactor redactor = Redactor.create();
  private final String key = TestKeys.randomAccessToken();
  private final String masked = redactor.redact(key);

  /** As they are in the message {@code text} when that is redacted. */
  private Object[] shown(String template, String text, Object... arguments) {
    return ShownArguments.in(template, arguments, text, redactor.redact(text));
  }

  @Test
  void argumentsAreAsTheTextShowsThem() {
    Object[] given = {"user", key, 17, null, true, 'c'};
    Object[] shown = shown("{} {}, {} {} {} {}.", "user " + key + ", 17 null true c.", given);
    assertArrayEquals(new Object[] {"user", masked, 17, null, true, 'c'}, shown);
    assertArrayEquals(new Object[] {"user", key, 17, null, true, 'c'}, given);
    assertNotSame(given, shown);
  }

  @Test
  void aPartOfAnArgumentMayBeAKey() {
    assertArrayEquals(
        new Object[] {"token=" + masked + " of me", ""},
        shown("{}{}", "token=" + key + " of me", "token=" + key + " of me", ""));
  }

  /** Each has its part of the mask. */
  @Test
  void aKeyMayBeInTwoArguments() {
    Object[] shown = shown("{}{}", key, key.substring(0, 20), key.substring(20));
    assertArrayEquals(new Object[] {masked.substring(0, 20), masked.substring(20)}, shown);
  }

  /** It shows where it escapes nothing, and not where it escapes a placeholder. */
  @Test
  void aBackslashInTheTemplateIsText() {
    assertArrayEquals(new Object[] {"x", masked}, shown("C:\\{} {}", "C:\\x " + key, "x", key));
    assertNull(shown("\\{} {}", "{} " + key, key));
    assertNull(shown("\\\\{}", "\\" + key, key));
  }

  /** Neither with a placeholder left nor with an argument. */
  @Test
  void placeholdersThatShowNothingAreText() {
    assertArrayEquals(new Object[] {masked}, shown("{} of {}", key + " of {}", key));
    assertNull(shown("{}", key, key, "another"));
    assertNull(shown("nothing", "nothing", key));
  }

  @Test
  void aKeyThatIsPartlyInTheTemplateIsNotTold() {
    String start = key.substring(0, 10);
    String rest = key.substring(10);
    assertNull(shown(start + "{}", key, rest));
    assertNull(shown("{}" + rest, key, start));
    assertNull(shown(key + " {}", key + " 1", 1));
  }

  @Test
  void whatIsMadeOtherwiseIsNotTold() {
    assertNull(shown("{}", key + " more", key));
    assertNull(shown("{}", "more " + key, key));
    assertNull(shown("{} {}", key + " b", key, "a"));
    assertNull(shown(null, key, key));
    assertNull(ShownArguments.in("text", null, "text", "text"));
    assertNull(ShownArguments.in("{}", new Object[] {key}, null, null));
    assertNull(shown("{}", "[" + key + "]", List.of(key)));
  }

  @Test
  void masksOfAnotherLengthTellNothing() {
    Redactor shorter = Redactor.builder().mask("[gone]").build();
    assertNull(ShownArguments.in("{}", new Object[] {key}, key, shorter.redact(key)));
  }
}
