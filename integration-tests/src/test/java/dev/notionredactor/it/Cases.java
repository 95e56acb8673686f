package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;

/** The cases that a program says it begins, in what it printed. */
final class Cases {

  private Cases() {}

  /**
   * A case that did not show the key without the agent would prove nothing with it.
   *
   * @param printed what a program printed without the agent; one stream is enough to show a key in
   */
  static void assertEveryOneLeaks(String key, String... printed) {
    Map<String, String> cases = new TreeMap<>();
    for (String stream : printed) {
      Sections.of(stream).forEach((name, text) -> cases.merge(name, text, String::concat));
    }
    cases.remove("");
    assertFalse(cases.isEmpty(), () -> "no case ran: " + String.join("\n", printed));
    cases.forEach(
        (name, text) -> assertTrue(text.contains(key), () -> "control does not leak in " + name));
  }
}
