package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMaskedIfShown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.it.ForkedJvm.Result;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares runs of programs with several threads: which was faster may differ, which one wrote to
 * an appender, how often one had to wait, what is named after times and addresses, and by which
 * methods something was called.
 */
final class UnorderedComparison {

  private UnorderedComparison() {}

  /** Both printed the same lines to each place, but that in {@code actual} every key is masked. */
  static void assertMasked(String key, Result control, Result actual) {
    assertEquals(control.status(), actual.status(), actual::err);
    Map<String, String> sinks = sinks(actual);
    assertEquals(sinks(control).keySet(), sinks.keySet());
    sinks(control)
        .forEach(
            (name, text) -> assertMaskedIfShown(key, lines(text), lines(sinks.get(name)), name));
  }

  /** What was written where: files by name, and the standard streams. */
  static Map<String, String> sinks(Result result) {
    Map<String, String> sinks = new TreeMap<>(result.files());
    sinks.put("standard output", result.out());
    sinks.put("standard error", result.err());
    return sinks;
  }

  private static String lines(String text) {
    String comparable =
        text.replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\d[T ]\\S+ \\S+ ERROR", "TIME THREAD ERROR")
            .replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\d[T ]\\S+", "TIME")
            .replaceAll("(?m)^\\s+at .*", "")
            .replaceAll("@[0-9a-f]+", "@");
    return String.join("\n", new TreeSet<>(comparable.lines().toList()));
  }
}
