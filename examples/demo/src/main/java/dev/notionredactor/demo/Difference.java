package dev.notionredactor.demo;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks that masks for keys are all that the agent changed: no line is missing and none is new,
 * such as a warning of the JVM on the error stream.
 */
final class Difference {

  /** Times, durations, ports and identity hash codes: they differ from run to run. */
  private static final Pattern VARYING = Pattern.compile("@[0-9a-f]+|[0-9.:]+");

  private Difference() {}

  /** Says where the two runs first differ; empty if they don't. */
  static String between(Recording without, Recording with, KeyFinder finder) {
    for (Map.Entry<String, String> entry : without.texts().entrySet()) {
      String[] expected = lines(entry.getValue());
      String[] actual = lines(with.texts().get(entry.getKey()));
      for (int i = 0; i < Math.max(expected.length, actual.length); i++) {
        String before = i < expected.length ? expected[i] : "";
        String after = i < actual.length ? actual[i] : "";
        if (!comparable(before, finder).equals(comparable(after, finder))) {
          return String.format(
              "line %d of %s:%n  without: %s%n  with:    %s", i + 1, entry.getKey(), before, after);
        }
      }
    }
    return "";
  }

  private static String[] lines(String text) {
    return text.split("\\R", -1);
  }

  /** A key and its mask become the same sign; what varies is left out. */
  private static String comparable(String line, KeyFinder finder) {
    String keysAside = Span.replace(line, finder.find(line), key -> "#");
    String masksAside = Span.replace(keysAside, Masks.find(keysAside), mask -> "#");
    return VARYING.matcher(masksAside).replaceAll("");
  }
}
