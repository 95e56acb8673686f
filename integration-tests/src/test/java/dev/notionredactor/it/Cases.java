package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cases that a program says it begins, in what it printed. */
final class Cases {

  private static final String BEGIN = "(?m)^=== ";

  private Cases() {}

  /**
   * A case that did not show the key without the agent would prove nothing with it.
   *
   * @param printed what a program printed without the agent; one stream is enough to show a key in
   */
  static void assertEveryOneLeaks(String key, String... printed) {
    Map<String, String> cases = new TreeMap<>();
    for (String stream : printed) {
      List<String> sections = List.of(stream.split(BEGIN, -1));
      for (String section : sections.subList(1, sections.size())) {
        cases.merge(section.lines().findFirst().orElse(""), section, String::concat);
      }
    }
    assertFalse(cases.isEmpty(), () -> "no case ran: " + String.join("\n", printed));
    cases.forEach(
        (name, text) -> assertTrue(text.contains(key), () -> "control does not leak in " + name));
  }
}
