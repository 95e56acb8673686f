package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.notionredactor.TestKeys;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server has logged: by file, its lines without what differs from run to run. */
record FieldLogs(Map<String, String> texts) {

  private static final Pattern EXCEPTION = Pattern.compile("[\\w.$]+(Exception|Error)\\b");

  private static final String KEY = "(the key)";

  private static final TreeSet<String> NONE = new TreeSet<>();

  /** A line shows the key. */
  void assertShow(String key) {
    assertFalse(linesOf(key).isEmpty(), texts::toString);
  }

  /**
   * The mask stands where the control shows the key. There may be more, which another agent says.
   *
   * @param isRacing whether only some of the lines need be the same
   * @param how told if they are not
   */
  void assertMasked(FieldLogs control, String key, boolean isRacing, Object how) {
    Map<String, TreeSet<String>> expected = control.linesOf(key);
    Map<String, TreeSet<String>> actual = linesOf(TestKeys.masked(key));
    actual.forEach((log, lines) -> lines.retainAll(expected.getOrDefault(log, NONE)));
    actual.values().removeIf(TreeSet::isEmpty);
    if (isRacing) {
      assertEquals(expected.keySet(), actual.keySet(), how::toString);
    } else {
      assertEquals(expected, actual, how::toString);
    }
  }

  /** No exception is named that is not named in the control. */
  void assertNoMoreExceptions(FieldLogs control) {
    Set<String> exceptions = exceptions();
    exceptions.removeAll(control.exceptions());
    assertEquals(Set.of(), exceptions, texts::toString);
  }

  /** Those that have the key, or what stands for it. */
  private Map<String, TreeSet<String>> linesOf(String key) {
    Map<String, TreeSet<String>> lines = new TreeMap<>();
    texts.forEach(
        (log, text) ->
            text.lines()
                .filter(line -> line.contains(key))
                .map(line -> normal(line.replace(key, KEY)))
                .forEach(line -> lines.computeIfAbsent(log, none -> new TreeSet<>()).add(line)));
    return lines;
  }

  private Set<String> exceptions() {
    return texts.values().stream()
        .flatMap(text -> EXCEPTION.matcher(text).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without what differs from run to run: times, numbers, addresses and directories. */
  private static String normal(String line) {
    return line.replaceAll("/(control|run\\d)/", "/(run)/")
        .replaceAll("[\\w-]*\\d[\\w-]*", "#")
        .replaceAll("@[0-9a-f]+", "@")
        .replaceAll("\\b[A-Z][a-z]{2}\\b", "");
  }
}
