package dev.notionredactor.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.RandomTexts;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quiet at a glance is so by the closer look, too. */
class LineEndsTest {

  private final Rules rules = Rules.NOTION;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n"})
  void closerLookFindsNoMore(String lineEnd) {
    Random random = new Random(lineEnd.length());
    RandomTexts texts = new RandomTexts(random, Collections.emptyList());
    int quiet = 0;
    for (int i = 0; i < 10 * RandomTexts.CASES; i++) {
      String text = texts.next();
      for (int n = 0; n < 10; n++) {
        String line = text.substring(0, random.nextInt(text.length() + 1)) + lineEnd;
        quiet += compare(TextKinds.STRING, line, line.length()) ? 1 : 0;
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        compare(TextKinds.BYTES, bytes, bytes.length);
      }
    }
    assertTrue(quiet > RandomTexts.CASES, () -> "hardly any was quiet");
  }

  private <T> boolean compare(TextKind<T> kind, T text, int to) {
    UndecidedTail glance = new UndecidedTail();
    glance.begin(to);
    if (!rules.lineEnds.areQuiet(kind, text, 0, to, glance)) {
      return false;
    }
    UndecidedTail look = new UndecidedTail();
    look.begin(to);
    look.examineClosely(kind, text, 0, 0, to, rules);
    StringBuilder line = new StringBuilder();
    kind.append(text, 0, to, line);
    assertEquals(Integer.MAX_VALUE, look.decidedTo(), () -> "undecided: " + line);
    assertTrue(look.from >= glance.from, () -> "started: " + line);
    return true;
  }
}
