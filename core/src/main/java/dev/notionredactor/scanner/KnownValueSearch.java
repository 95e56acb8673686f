package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds known values, as they are and in base64 and hex: a fixed set of strings, the literals.
 *
 * <p>Of every literal, all windows of four characters are noted with which it may be looked at
 * first; then one window in a stride is enough to notice it. The stride is what the shortest
 * literal allows.
 */
final class KnownValueSearch implements Search {

  private static final int WINDOW = 4;
  private static final int SLOTS = 1 << 12;
  private static final int ALIGNMENTS = 3;

  private final String[] literals;

  /** The name of each literal's known value. */
  private final String[] names;

  private final int longest;
  private final int stride;

  /** For each slot, one more than the index of the first note in it; 0 if there is none. */
  private final int[] slots = new int[SLOTS];

  /** For each note: its literal, the place of the window in that, the next note of the slot. */
  private final int[] noteLiteral;

  private final int[] notePlace;
  private final int[] noteNext;

  /** The indexes of the literals that begin with a character, at its index; null if none does. */
  private final int[][] byFirst = new int[0x80][];

  /** Bit {@code c} is set if a literal holds the character anywhere but at its end. */
  private final long[] inner = new long[2];

  private KnownValueSearch(Map<String, String> nameByLiteral) {
    literals = nameByLiteral.keySet().toArray(new String[0]);
    names = nameByLiteral.values().toArray(new String[0]);
    int shortestLength = Integer.MAX_VALUE;
    int longestLength = 0;
    for (String literal : literals) {
      shortestLength = Math.min(shortestLength, literal.length());
      longestLength = Math.max(longestLength, literal.length());
      for (int i = 0; i < literal.length() - 1; i++) {
        set(inner, literal.charAt(i));
      }
    }
    longest = longestLength;
    stride = shortestLength - WINDOW + 1;
    int notes = literals.length * stride;
    noteLiteral = new int[notes];
    notePlace = new int[notes];
    noteNext = new int[notes];
    int note = 0;
    for (int literal = 0; literal < literals.length; literal++) {
      addByFirst(literal);
      for (int place = 0; place < stride; place++) {
        int slot = slot(literals[literal], place);
        noteLiteral[note] = literal;
        notePlace[note] = place;
        noteNext[note] = slots[slot];
        slots[slot] = ++note;
      }
    }
  }

  private void addByFirst(int literal) {
    char c = literals[literal].charAt(0);
    int[] others = byFirst[c] == null ? new int[0] : byFirst[c];
    byFirst[c] = Arrays.copyOf(others, others.length + 1);
    byFirst[c][others.length] = literal;
  }

  /** A search for known values, or null if there is none that needs one. */
  static KnownValueSearch of(Collection<KnownValue> values) {
    Map<String, String> nameByLiteral = new LinkedHashMap<>();
    for (KnownValue known : values) {
      for (String literal : literals(known.value())) {
        nameByLiteral.putIfAbsent(literal, known.name());
      }
    }
    return nameByLiteral.isEmpty() ? null : new KnownValueSearch(nameByLiteral);
  }

  /** The value, and what of its base64 and hex does not depend on the neighbours. */
  static List<String> literals(String value) {
    List<String> literals = new ArrayList<>();
    literals.add(value);
    for (int before = 0; before < ALIGNMENTS; before++) {
      String standard = Form.base64(value, before);
      literals.add(standard);
      literals.add(standard.replace('+', '-').replace('/', '_'));
    }
    String hex = Hex.encode(value);
    literals.add(hex);
    literals.add(hex.toUpperCase(Locale.ROOT));
    return literals;
  }

  @Override
  public Match next(Object text, int floor, int from, int to) {
    for (int probe = from + stride - 1; probe <= to - WINDOW; probe += stride) {
      int note = slots[slot(text, probe)];
      if (note != 0) {
        Match match = matchAround(text, from, probe, to, note);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** The first and, of those, the longest literal that has its window at {@code probe}. */
  private Match matchAround(Object text, int from, int probe, int to, int firstNote) {
    int bestStart = Integer.MAX_VALUE;
    int best = -1;
    for (int note = firstNote; note != 0; note = noteNext[note - 1]) {
      int literal = noteLiteral[note - 1];
      int start = probe - notePlace[note - 1];
      boolean better =
          start < bestStart
              || (start == bestStart && literals[literal].length() > literals[best].length());
      if (start >= from && better && matches(text, start, to, literal)) {
        bestStart = start;
        best = literal;
      }
    }
    return best < 0 ? null : new Match(names[best], bestStart, bestStart + literals[best].length());
  }

  private boolean matches(Object text, int start, int to, int literal) {
    return literals[literal].length() <= to - start
        && startsWith(text, start, start + literals[literal].length(), literal);
  }

  /** Whether {@code text[start, end)} is what the literal starts with. */
  private boolean startsWith(Object text, int start, int end, int literal) {
    String expected = literals[literal];
    for (int i = 0; i < end - start; i++) {
      if (Text.at(text, start + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Literals may overlap, and begin inside one another. */
  @Override
  public int after(Match match) {
    return match.start + 1;
  }

  /**
   * Finds the longest end of {@code text[floor, to)} that is the start of a literal, but not all of
   * it, and adds it to {@code end}.
   */
  void findStarted(Object text, int floor, int to, OpenEnd end) {
    if (!has(inner, Text.at(text, to - 1))) {
      return;
    }
    int lowest = to;
    while (lowest > floor && to - lowest < longest - 1 && has(inner, Text.at(text, lowest - 1))) {
      lowest--;
    }
    for (int start = lowest; start < to; start++) {
      int c = Text.at(text, start);
      int[] candidates = c < byFirst.length ? byFirst[c] : null;
      for (int i = 0; candidates != null && i < candidates.length; i++) {
        int literal = candidates[i];
        if (literals[literal].length() > to - start && startsWith(text, start, to, literal)) {
          end.add(null, names[literal], start, start);
          return;
        }
      }
    }
  }

  /** Whether a literal holds {@code c} anywhere but at its end. */
  boolean mayHold(int c) {
    return has(inner, c);
  }

  /** The number of characters of the longest literal. */
  int longest() {
    return longest;
  }

  private static int slot(Object text, int at) {
    // Four characters of seven bits, mixed so that neighbours in the alphabet part.
    int window =
        Text.at(text, at)
            ^ Text.at(text, at + 1) << 7
            ^ Text.at(text, at + 2) << 14
            ^ Text.at(text, at + 3) << 21;
    return (window * 0x9e3779b1) >>> 20;
  }

  private static void set(long[] bits, char c) {
    bits[c >> 6] |= 1L << c;
  }

  private static boolean has(long[] bits, int c) {
    return c < 0x80 && (bits[c >> 6] >>> c & 1) != 0;
  }
}
