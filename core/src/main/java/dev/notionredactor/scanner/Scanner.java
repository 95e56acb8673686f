package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Finds keys, in strings, characters and bytes alike ({@link TextKind}). Immutable.
 *
 * <p>There is no left boundary: what stands before a prefix (an escape, a letter, another key)
 * never hides a key.
 */
public final class Scanner {

  /** Most starts that a line ends with are shorter, with the end of the line. */
  private static final int LONGEST_START = 16;

  private static final int ASCII = 0x80;

  private static final Scanner NO_KNOWN_VALUES = new Scanner(Collections.emptyList());

  private final Rules rules;

  /** Null if there are no known values. */
  private final KnownValueSearch knownValues;

  /** Null if no pieces are to be found. */
  private final PieceSearch pieces;

  /** Null if there are no known values. */
  private final RowSearch knownInRows;

  /**
   * For all that is searched for. These and the next are of so many classes that the JVM compiles
   * each by itself. Compiled into one another, as it likes to, they are more than it does well.
   */
  private final Glance[] glances;

  private final TailSearch[] tails;

  /**
   * A scanner for all families and for these known values. Those that are plain keys of a family
   * are found without.
   */
  public Scanner(Collection<KnownValue> values) {
    this(Rules.NOTION, values);
  }

  /** As {@link #Scanner(Collection)}, for other families. */
  public Scanner(Rules rules, Collection<KnownValue> values) {
    this(rules, /* before= */ null, values, Collections.emptyList());
  }

  /** For what another searches for, and more; {@code before}: null if there is no other. */
  private Scanner(
      Rules rules, Scanner before, Collection<KnownValue> values, Collection<KnownKey> keys) {
    this.rules = rules;
    List<KnownValue> others = new ArrayList<>();
    for (KnownValue known : values) {
      if (!isKey(known.value())) {
        others.add(known);
      }
    }
    knownValues = KnownValueSearch.of(before == null ? null : before.knownValues, others);
    pieces = PieceSearch.of(before == null ? null : before.pieces, keys);
    knownInRows =
        RowSearch.of(rules.elements, before == null ? null : before.knownInRows, others, keys);
    List<Glance> glances = new ArrayList<>(rules.glances);
    List<TailSearch> tails = new ArrayList<>(rules.tails);
    if (knownValues != null) {
      glances.add(knownValues);
      tails.add(knownValues);
    }
    if (pieces != null) {
      glances.add(pieces);
      tails.add(pieces);
    }
    if (knownInRows != null) {
      glances.add(knownInRows);
      tails.add(knownInRows);
    }
    this.glances = glances.toArray(new Glance[0]);
    this.tails = tails.toArray(new TailSearch[0]);
  }

  /**
   * One for the same families, and for these known values instead.
   *
   * @param keys those of which pieces are to be found, too
   */
  public Scanner with(Collection<KnownValue> values, Collection<KnownKey> keys) {
    return new Scanner(rules, /* before= */ null, values, keys);
  }

  /**
   * One for the same, and for more known values.
   *
   * @param keys those of which pieces are to be found, too
   */
  public Scanner and(Collection<KnownValue> values, Collection<KnownKey> keys) {
    return new Scanner(rules, this, values, keys);
  }

  /** Whether a text holds a key of some family. */
  static boolean holdsKey(String text) {
    return NO_KNOWN_VALUES.find(TextKinds.STRING, text, 0, text.length()) != null;
  }

  /** As {@link #isKey}, of Notion's families. */
  static boolean isWholeKey(String value) {
    return NO_KNOWN_VALUES.isKey(value);
  }

  /** Whether a value is a key that is found by its shape in each form in which values are. */
  public boolean isKey(String value) {
    return wholeKey(value) != null;
  }

  /**
   * What is to be known of a key for its pieces to be found.
   *
   * @param key one for which {@link #isKey}
   * @param fingerprint what their masks show
   */
  public KnownKey keyOf(String key, String fingerprint) {
    Match match = wholeKey(key);
    return new KnownKey(fingerprint, match.form.family.toString(), key.substring(match.body));
  }

  /** Null if it is none. */
  private Match wholeKey(String value) {
    Match match = rules.byAnchor.next(TextKinds.STRING, value, 0, 0, value.length());
    boolean isKey =
        match != null
            && match.form.family.writtenForms.containsAll(WrittenForms.ENCODED)
            && !match.isSpelledOtherwise()
            && !match.hasGaps()
            && match.start == 0
            && match.end == value.length();
    return isKey ? match : null;
  }

  /**
   * The matches in {@code text[from, to)}.
   *
   * @return null if there are none, and then nothing has been allocated
   */
  public <T> Matches<T> find(TextKind<T> kind, T text, int from, int to) {
    if (to - from < rules.shortestKey && knownValues == null && pieces == null) {
      return null;
    }
    AnchorSearch anchored = rules.byAnchor;
    EncodedSearch encoded = rules.encoded;
    if (rules.others.length > 0) {
      return findAll(kind, text, from, to, anchored, encoded, knownValues, pieces, knownInRows);
    }
    // Each is called by name, not in a loop over the searches: so the calls can be inlined.
    Match byAnchor = anchored.next(kind, text, from, from, to);
    Match inGroups = encoded == null ? null : encoded.next(kind, text, from, from, to);
    Match known = knownValues == null ? null : knownValues.next(kind, text, from, from, to);
    Match piece = pieces == null ? null : pieces.next(kind, text, from, from, to);
    Match inRow = knownInRows == null ? null : knownInRows.next(kind, text, from, from, to);
    if (byAnchor == null && inGroups == null && known == null && piece == null && inRow == null) {
      return null;
    }
    return new Matches<>(
        kind,
        text,
        from,
        to,
        new Search[] {anchored, encoded, knownValues, pieces, knownInRows},
        new Match[] {byAnchor, inGroups, known, piece, inRow});
  }

  /** By all searches there are; {@code common}: those that are not the rules' others. */
  private <T> Matches<T> findAll(TextKind<T> kind, T text, int from, int to, Search... common) {
    Search[] searches = Arrays.copyOf(common, common.length + rules.others.length);
    System.arraycopy(rules.others, 0, searches, common.length, rules.others.length);
    Match[] heads = new Match[searches.length];
    boolean found = false;
    for (int i = 0; i < searches.length; i++) {
      heads[i] = searches[i] == null ? null : searches[i].next(kind, text, from, from, to);
      found |= heads[i] != null;
    }
    return found ? new Matches<>(kind, text, from, to, searches, heads) : null;
  }

  /**
   * Finds what at the end of {@code text[floor, to)} can't be decided yet. Allocates nothing unless
   * a body is open there.
   *
   * @param lowestBody a body that begins before this is not taken for undecided
   * @param end to be set to what was found
   */
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail end) {
    end.begin(to);
    if (to > floor) {
      for (TailSearch each : tails) {
        each.examineEnd(kind, text, floor, lowestBody, to, end);
      }
    }
  }

  /**
   * Whether {@code text[from, to)} ends a line, holds no key, and leaves none open at its end, but
   * one that begins with the line's last character. Not all that is so is found to be.
   *
   * @param end to be set to where that may begin
   */
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail end) {
    end.begin(to);
    if (!rules.endInLines || kind.at(text, to - 1) != '\n') {
      return false;
    }
    for (Glance each : glances) {
      if (!each.isClean(kind, text, from, to, end)) {
        return false;
      }
    }
    return true;
  }

  /** Where a key may have begun, at {@code lowest} or further on, that goes on at {@code from}. */
  public <T> int startOfKey(TextKind<T> kind, T text, int lowest, int from) {
    int start = from;
    while (start > lowest && mayHold(kind.at(text, start - 1))) {
      start--;
    }
    start = Math.min(start, rules.gaps.startOfKey(kind, text, lowest, from));
    for (ElementSearch each : rules.elements) {
      start = Math.min(start, each.writtenForm.startOfRow(kind, text, lowest, from));
    }
    if (rules.dumps != null) {
      start = Math.min(start, rules.dumps.startOfRows(kind, text, lowest, from));
    }
    return start;
  }

  /**
   * Whether the start of a text, of which nothing waits, does not matter any more if {@code c}
   * comes behind it. Of a longer start that is not found out.
   *
   * @param text has room for one more character than {@code length}
   * @param end to be used
   */
  public boolean isOver(byte[] text, int length, int c, UndecidedTail end) {
    // A row goes on behind blanks, and behind no line's end.
    boolean mayGoOn = knownInRows != null && text[length - 1] != '\n';
    if (knownValues == null && !mayGoOn && rules.beginnings.areOver(text, length, c)) {
      return true;
    }
    if (length > LONGEST_START || c >= ASCII) {
      return false;
    }
    text[length] = (byte) c;
    examineEnd(TextKinds.BYTES, text, 0, 0, length + 1, end);
    return end.from >= length
        && end.decidedTo() == Integer.MAX_VALUE
        && find(TextKinds.BYTES, text, 0, length + 1) == null;
  }

  /** Whether a key may hold the character {@code c}. */
  public boolean mayHold(int c) {
    return rules.mayHold(c) || (knownValues != null && knownValues.mayHold(c));
  }

  /** The most characters before an open end that {@link UndecidedTail#from} goes back. */
  public int longestTail() {
    int uncertain = rules.longestUncertain;
    int longest = knownValues == null ? uncertain : Math.max(uncertain, knownValues.longest());
    int longestPiece = pieces == null ? 0 : pieces.longest();
    if (knownInRows != null) {
      longestPiece = Math.max(longestPiece, knownInRows.longest());
    }
    return rules.longestPrefix + Math.max(longest, longestPiece);
  }

  /** The longest prefix' number of characters. */
  public int longestPrefix() {
    return rules.longestPrefix;
  }

  /** A reader that keeps nothing and reads on as long as a character may be in some key. */
  public KeyReader readerOfKeyCharacters() {
    return new KeyReader(rules);
  }
}
