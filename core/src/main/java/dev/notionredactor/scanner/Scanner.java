package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Finds keys, in strings, characters and bytes alike ({@link Text}). Immutable.
 *
 * <p>There is no left boundary: what stands before a prefix (an escape, a letter, another key)
 * never hides a key.
 */
public final class Scanner {

  /** No body is written in fewer characters. */
  public static final int SHORTEST_BODY = shortestBody();

  /** No key that is found by its shape is shorter. */
  private static final int SHORTEST_KEY = shortestKey();

  /** The longest prefix' number of characters. */
  public static final int LONGEST_PREFIX = Forms.LONGEST_PREFIX;

  private static final Scanner NO_KNOWN_VALUES = new Scanner(Collections.emptyList());

  /** Null if there are no known values. */
  private final KnownValueSearch knownValues;

  /**
   * A scanner for all families and for these known values. Those that are plain keys of a family
   * are found without.
   */
  public Scanner(Collection<KnownValue> values) {
    List<KnownValue> others = new ArrayList<>();
    for (KnownValue known : values) {
      if (!isPlainKey(known.value())) {
        others.add(known);
      }
    }
    knownValues = KnownValueSearch.of(others);
  }

  private static int shortestKey() {
    int shortest = Integer.MAX_VALUE;
    for (Form form : Forms.ALL) {
      shortest = Math.min(shortest, form.prefix.length() + form.family.minimumBody());
    }
    return shortest;
  }

  private static int shortestBody() {
    int shortest = Integer.MAX_VALUE;
    for (Family family : Family.values()) {
      shortest = Math.min(shortest, family.minimumBody());
    }
    return shortest;
  }

  /** Whether a text holds a key of some family. */
  static boolean holdsKey(String text) {
    return NO_KNOWN_VALUES.find(text, 0, text.length()) != null;
  }

  private static boolean isPlainKey(String value) {
    Match match = AnchorSearch.firstFor(value, value.length()).next(value, 0, 0, value.length());
    return match != null
        && match.form.family.shape == Family.Shape.TOKEN
        && match.start == 0
        && match.end == value.length();
  }

  /**
   * The matches in {@code text[from, to)}.
   *
   * @return null if there are none, and then nothing has been allocated
   */
  public Matches find(Object text, int from, int to) {
    if (to - from < SHORTEST_KEY && knownValues == null) {
      return null;
    }
    // Each is called by name, not in a loop over the searches: so the calls can be inlined.
    AnchorSearch first = AnchorSearch.firstFor(text, to);
    AnchorSearch second = AnchorSearch.secondFor(text, to);
    Match byFirst = first.next(text, from, from, to);
    Match bySecond = second == null ? null : second.next(text, from, from, to);
    Match encoded = EncodedSearch.INSTANCE.next(text, from, from, to);
    Match known = knownValues == null ? null : knownValues.next(text, from, from, to);
    if (byFirst == null && bySecond == null && encoded == null && known == null) {
      return null;
    }
    return new Matches(
        text,
        from,
        to,
        new Search[] {first, second, EncodedSearch.INSTANCE, knownValues},
        new Match[] {byFirst, bySecond, encoded, known});
  }

  /**
   * Finds what at the end of {@code text[floor, to)} can't be decided yet. Allocates nothing unless
   * a body is open there.
   *
   * @param lowestBody a body that begins before this is not taken for undecided
   * @param end to be set to what was found
   */
  public void examineEnd(Object text, int floor, int lowestBody, int to, OpenEnd end) {
    end.examine(text, floor, lowestBody, to, knownValues);
  }

  /** Whether a key may hold the character {@code c}. */
  public boolean mayHold(int c) {
    return KeyCharacters.contains(c) || (knownValues != null && knownValues.mayHold(c));
  }

  /** The most characters before an open end that {@link OpenEnd#from} goes back. */
  public int longestOpenEnd() {
    int uncertain = Forms.LONGEST_UNCERTAIN;
    int longest = knownValues == null ? uncertain : Math.max(uncertain, knownValues.longest());
    return LONGEST_PREFIX + longest;
  }

  /**
   * Every prefix with the shortest body that is certain to make a key, in all the ways they may be
   * written.
   */
  public static List<String> exampleKeys() {
    List<String> examples = new ArrayList<>();
    for (Form form : Forms.ALL) {
      examples.add(form.example(Family.CERTAIN_LENGTH));
    }
    return examples;
  }

  /** Every prefix that keys have which are written plainly. */
  public static List<String> plainPrefixes() {
    List<String> prefixes = new ArrayList<>();
    for (Form form : Forms.ALL) {
      if (form.encoding == Encoding.PLAIN) {
        prefixes.add(form.prefix);
      }
    }
    return prefixes;
  }
}
