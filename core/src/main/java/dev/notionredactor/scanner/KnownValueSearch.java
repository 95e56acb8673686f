package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
final class KnownValueSearch implements Search, TailSearch, Glance {

  private final int longest;
  private final int stride;

  /** What they may be noticed by. */
  private final WindowNotes<Literal> notes;

  /** The literals by the character that they begin with. */
  private final CharacterTable<Literal> byFirst;

  /** Bit {@code c} is set if a literal holds the character anywhere but at its end. */
  private final long[] inner;

  /** A string to find, and the known value that it stands for. */
  private static final class Literal {
    final String text;
    final KnownText known;

    Literal(String text, KnownText known) {
      this.text = text;
      this.known = known;
    }

    /** Whether {@code text[start, end)} is what it starts with. */
    <T> boolean startsAs(TextKind<T> kind, T text, int start, int end) {
      for (int i = 0; i < end - start; i++) {
        if (kind.at(text, start + i) != this.text.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    <T> boolean isAt(TextKind<T> kind, T text, int start, int to) {
      return this.text.length() <= to - start
          && startsAs(kind, text, start, start + this.text.length());
    }
  }

  /**
   * Of those of another search and of more.
   *
   * @param before null if there is no other search
   */
  private KnownValueSearch(KnownValueSearch before, Map<String, KnownText> knownByLiteral) {
    int shortestLength = before == null ? Integer.MAX_VALUE : before.stride + WindowNotes.SIZE - 1;
    int longestLength = before == null ? 0 : before.longest;
    for (String literal : knownByLiteral.keySet()) {
      shortestLength = Math.min(shortestLength, literal.length());
      longestLength = Math.max(longestLength, literal.length());
    }
    longest = longestLength;
    stride = shortestLength - WindowNotes.SIZE + 1;
    int windows = stride * knownByLiteral.size();
    notes = before == null ? new WindowNotes<>(windows) : before.notes.copyFor(windows);
    byFirst = before == null ? new CharacterTable<>(Literal.class) : before.byFirst.copy();
    inner = before == null ? new long[2] : before.inner.clone();
    for (Map.Entry<String, KnownText> each : knownByLiteral.entrySet()) {
      Literal literal = new Literal(each.getKey(), each.getValue());
      if (!has(literal.text)) {
        add(literal);
      }
    }
  }

  /** Whether there is one that is the same: that came first, and its name is shown. */
  private boolean has(String text) {
    Literal[] candidates = byFirst.get(text.charAt(0));
    for (int i = 0; candidates != null && i < candidates.length; i++) {
      if (candidates[i].text.equals(text)) {
        return true;
      }
    }
    return false;
  }

  private void add(Literal literal) {
    byFirst.add(literal.text.charAt(0), literal);
    for (int i = 0; i < literal.text.length() - 1; i++) {
      set(inner, literal.text.charAt(i));
    }
    notes.add(literal, literal.text, stride);
  }

  /**
   * A search for known values, and for those of another search.
   *
   * @param before null if there is no other search
   * @return null if there is none that needs one
   */
  static KnownValueSearch of(KnownValueSearch before, Collection<KnownValue> values) {
    Map<String, KnownText> knownByLiteral = new LinkedHashMap<>();
    for (KnownValue known : values) {
      KnownText all = KnownText.allOf(known);
      addAll(WrittenForms.PLAIN, Collections.singletonList(known.value()), all, knownByLiteral);
      addAll(WrittenForms.BASE64, inBase64(known.value()), all, knownByLiteral);
      addAll(WrittenForms.HEX, inHex(known.value()), all, knownByLiteral);
    }
    return knownByLiteral.isEmpty() ? before : new KnownValueSearch(before, knownByLiteral);
  }

  private static void addAll(
      WrittenForm form, List<String> literals, KnownText known, Map<String, KnownText> to) {
    for (String literal : literals) {
      to.putIfAbsent(literal, known.in(form));
    }
  }

  /** The value, and what of its base64 and hex does not depend on the neighbours. */
  static List<String> literals(String value) {
    List<String> literals = new ArrayList<>();
    literals.add(value);
    literals.addAll(inBase64(value));
    literals.addAll(inHex(value));
    return literals;
  }

  private static List<String> inBase64(String value) {
    List<String> literals = new ArrayList<>();
    for (int before = 0; before < Base64.ALIGNMENTS; before++) {
      String standard = Base64.encode(value, before);
      literals.add(standard);
      literals.add(standard.replace('+', '-').replace('/', '_'));
    }
    return literals;
  }

  private static List<String> inHex(String value) {
    String hex = Hex.encode(value);
    return Arrays.asList(hex, hex.toUpperCase(Locale.ROOT));
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    for (int probe = from + stride - 1; probe <= to - WindowNotes.SIZE; probe += stride) {
      WindowNotes.Note<Literal> note = notes.at(kind, text, probe);
      if (note != null) {
        Match match = matchAround(kind, text, from, probe, to, note);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** The first and, of those, the longest literal that has its window at {@code probe}. */
  private static <T> Match matchAround(
      TextKind<T> kind, T text, int from, int probe, int to, WindowNotes.Note<Literal> first) {
    int bestStart = Integer.MAX_VALUE;
    Literal best = null;
    for (WindowNotes.Note<Literal> note = first; note != null; note = note.next) {
      Literal literal = note.string;
      int start = probe - note.place;
      boolean better =
          start < bestStart || (start == bestStart && literal.text.length() > best.text.length());
      if (start >= from && better && literal.isAt(kind, text, start, to)) {
        bestStart = start;
        best = literal;
      }
    }
    return best == null ? null : new Match(best.known, bestStart, bestStart + best.text.length());
  }

  /** Literals may overlap, and begin inside one another. */
  @Override
  public int after(Match match) {
    return match.start + 1;
  }

  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    return !mayHold(kind.at(text, to - 1)) && next(kind, text, from, from, to) == null;
  }

  /** Adds the longest end of the text that is the start of a literal, but not all of it. */
  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    if (!has(inner, kind.at(text, to - 1))) {
      return;
    }
    int lowest = to;
    while (lowest > floor && to - lowest < longest - 1 && has(inner, kind.at(text, lowest - 1))) {
      lowest--;
    }
    for (int start = lowest; start < to; start++) {
      Literal[] candidates = byFirst.get(kind.at(text, start));
      for (int i = 0; candidates != null && i < candidates.length; i++) {
        Literal literal = candidates[i];
        if (literal.text.length() > to - start && literal.startsAs(kind, text, start, to)) {
          tail.add(null, literal.known, start, start);
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

  private static void set(long[] bits, char c) {
    bits[c >> 6] |= 1L << c;
  }

  private static boolean has(long[] bits, int c) {
    return c < 0x80 && (bits[c >> 6] >>> c & 1) != 0;
  }
}
