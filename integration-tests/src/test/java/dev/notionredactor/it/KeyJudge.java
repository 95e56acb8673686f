package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.notionredactor.TestKeys;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Says whether a text shows a key to somebody who joins its lines, reads its columns and decodes
 * what is encoded; and whether anything else than the key has changed in one.
 *
 * @param leaks what of the keys must not be seen
 */
record KeyJudge(Reading.Pieces leaks) {

  private static final Pattern PREFIX = Pattern.compile("^(ntn|nrt|secret)_|^v0[23]:.*:");

  /** What was looked at before: one text is for many sinks. */
  private static final Set<Object> SHOWN = ConcurrentHashMap.newKeySet();

  /** What is left of a piece of a known key. */
  static final int PIECE = 12;

  KeyJudge(Collection<String> keys, int least) {
    this(Reading.Pieces.of(keys.stream().map(KeyJudge::body).toList(), least));
  }

  KeyJudge(Collection<String> keys) {
    this(keys, TestKeys.LEAK);
  }

  /** In which readings any of the keys is seen, and how much of them. */
  Map<String, Integer> seenIn(String text) {
    Map<String, Integer> seen = new TreeMap<>();
    Readings.of(text)
        .forEach(
            (name, reading) -> {
              int shown = reading.placesOf(leaks).cardinality();
              if (shown > 0) {
                seen.put(name, shown);
              }
            });
    return seen;
  }

  /** Where the text spells the keys, in whichever way. */
  BitSet places(String text) {
    BitSet places = new BitSet();
    for (Reading reading : Readings.of(text).values()) {
      places.or(reading.placesOf(leaks));
    }
    return places;
  }

  /**
   * The text of a run without protection: a test that finds no key in it proves nothing. Nor would
   * one whose demands nothing can meet, or one that finds no smallest piece that is left.
   */
  void assertShown(String what, String control) {
    List<Object> looked = List.of(leaks.all(), control);
    if (SHOWN.contains(looked)) {
      return;
    }
    assertFalse(seenIn(control).isEmpty(), () -> "no key is seen in " + what + ":\n" + control);
    String starred = starred(control);
    assertNotShown(what + ", each character of it a star", starred);
    for (Reading reading : Readings.of(control).values()) {
      BitSet piece = reading.placesOf(leaks, 1);
      if (!piece.isEmpty()) {
        StringBuilder left = new StringBuilder(starred);
        piece.stream().forEach(place -> left.setCharAt(place, control.charAt(place)));
        assertFalse(seenIn(left.toString()).isEmpty(), () -> "nothing is seen in " + left);
      }
    }
    SHOWN.add(looked);
  }

  /** No key is seen. */
  void assertNotShown(String what, String redacted) {
    assertEquals(Map.of(), seenIn(redacted), () -> "key in " + what + ":\n" + redacted);
  }

  /** The same length, and changed at most where the control spells a key: so each line is. */
  void assertRestUnchanged(String what, String control, String redacted) {
    assertEquals(control.length(), redacted.length(), () -> what + ":\n" + redacted);
    BitSet places = places(control);
    for (int i = 0; i < control.length(); i++) {
      if (!places.get(i)) {
        int at = i;
        assertEquals(
            control.charAt(i),
            redacted.charAt(i),
            () -> what + ", character " + at + " of\n" + control + "\nas\n" + redacted);
      }
    }
  }

  /** With a star for each character that spells a key. */
  String starred(String control) {
    StringBuilder starred = new StringBuilder(control);
    places(control).stream().forEach(place -> starred.setCharAt(place, '*'));
    return starred.toString();
  }

  /** All of it, if it is of no family. */
  private static String body(String key) {
    return PREFIX.matcher(key).replaceFirst("");
  }

  static KeyJudge of(String... keys) {
    return new KeyJudge(List.of(keys));
  }
}
