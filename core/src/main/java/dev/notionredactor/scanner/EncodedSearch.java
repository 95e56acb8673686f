package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds keys in base64 and hex. They have no rare character, but are long runs of characters of
 * which only some can stand at each phase of a group: of a key in base64, every fourth character is
 * one of seventeen, its neighbour one of twenty. So it is enough to look at four characters in
 * every twenty-three, and nearly all other text fails there.
 */
final class EncodedSearch implements Search {

  private static final int WINDOW = Windows.SIZE;

  private static final int HEX_GROUP = 2;

  /** In a row of at least so many, two more windows lie to one side or the other of any window. */
  private static final int SHORTEST_ROW = 5 * WINDOW - 1;

  /**
   * What may stand at each phase of a group: four of base64, two of hex. So "bnRu" fits at 0, 1, 2
   * and 3, and "Name" nowhere. What fits by mistake fails later.
   */
  private final Windows windows = new Windows();

  private final int base64 = windows.pattern(Base64.GROUP);
  private final int hex = windows.pattern(HEX_GROUP);

  /** What fits if it is of base64 or hex. */
  private final long encoded =
      ((1L << Base64.GROUP) - 1) << base64 | ((1L << HEX_GROUP) - 1) << hex;

  /** For keys of which each character is an element of its own. */
  private final List<Pattern> patterns = new ArrayList<>();

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  /**
   * The windows are so far apart: of the least number of characters in a row that a key alone
   * determines (the 26 of 20 bytes in base64), one lies in each such row, wherever it begins.
   */
  private final int stride;

  private final int longestPrefix;

  /**
   * For forms in base64 and hex, and those of {@code elements} that are not found otherwise.
   *
   * @throws IllegalArgumentException if the keys of one are too short to be found
   */
  EncodedSearch(List<Form> forms, int longestPrefix, ElementSearch[] elements) {
    this.longestPrefix = longestPrefix;
    boolean[] added = new boolean[0x80];
    int shortest = Integer.MAX_VALUE;
    for (Form form : forms) {
      int row = form.example(form.family.minimumBody()).length();
      if (row < SHORTEST_ROW) {
        throw new IllegalArgumentException(
            form.family + ": its keys are too short to be found in " + form.writtenForm);
      }
      shortest = Math.min(shortest, row);
      form.addTo(byFirst, form.prefix.charAt(0));
      addFits(form.decodedPrefix + form.family.alphabet.members(), added);
    }
    this.stride = shortest - WINDOW + 1;
    for (ElementSearch each : elements) {
      for (String[] pattern : each.writtenForm.patterns()) {
        add(each, pattern);
      }
    }
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int probe = from + stride - 1;
    int last = probe;
    long rowsAtLast = 0;
    while (true) {
      probe = kind.indexOfWindow(text, windows, stride, probe, to);
      if (probe < 0) {
        return null;
      }
      long fitting = fit(kind, text, probe);
      long ofEncoded = fitting & encoded;
      Match match = null;
      if (ofEncoded != 0) {
        match = encodedAround(kind, text, floor, from, probe, ofEncoded, to);
      }
      long rows = ofEncoded == fitting ? 0 : rowsAt(kind, text, floor, probe, fitting, to);
      if (rows != 0) {
        long seen = last == probe - stride ? rowsAtLast : 0;
        Match other = elementsBefore(kind, text, from, probe, rows, seen, to);
        match = match == null || (other != null && other.isBefore(match)) ? other : match;
      }
      if (match != null) {
        return match;
      }
      last = probe;
      rowsAtLast = rows;
      probe += stride;
    }
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    int prefix = match.isSpread() ? Elements.LONGEST_PREFIX : longestPrefix;
    return Math.max(match.body, match.end - prefix);
  }

  private <T> Match encodedAround(
      TextKind<T> kind, T text, int floor, int from, int probe, long fitting, int to) {
    long fits = fitsAround(kind, text, floor, probe, WINDOW, 2, fitting, to);
    // Prefixes that begin further left were seen from the window before.
    int first = Math.max(from, probe - stride + 1);
    return fits == 0 ? null : matchIn(kind, text, first, probe, fits, to);
  }

  /**
   * Of what fits at {@code probe} that which goes on, to one side or the other, as it does in the
   * shortest run that a key makes.
   *
   * @param step a multiple of its period
   * @param windows how many are looked at to either side
   */
  private <T> long fitsAround(
      TextKind<T> kind, T text, int floor, int probe, int step, int windows, long fits, int to) {
    long right = fits;
    long left = fits;
    for (int n = 1; n <= windows; n++) {
      int next = probe + n * step;
      right &= next + WINDOW <= to ? fit(kind, text, next) : 0;
      int before = probe - n * step;
      left &= before >= floor ? fit(kind, text, before) : 0;
    }
    return right | left;
  }

  /** The first key whose prefix begins in {@code [first, probe]}, and that fits at the probe. */
  private <T> Match matchIn(TextKind<T> kind, T text, int first, int probe, long fits, int to) {
    Match best = null;
    for (int start = first; start <= probe; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      if (forms != null) {
        for (Form form : forms) {
          int body = start + form.prefix.length();
          if (fits(form, probe - start, fits)
              && body < to
              && (best == null || body < best.body)
              && form.endsPrefix(kind, text, start, body)) {
            Match match = form.match(kind, text, body, to);
            best = match == null ? best : match;
          }
        }
      }
    }
    return best;
  }

  /** Whether a prefix of this form may stand so many characters before the window. */
  private boolean fits(Form form, int before, long fits) {
    int at = form.phase + before;
    long fitting =
        form.writtenForm == WrittenForms.HEX
            ? fits >>> hex >>> at % HEX_GROUP
            : fits >>> base64 >>> at % Base64.GROUP;
    return (fitting & 1) != 0;
  }

  /** Of which patterns a row of elements is at {@code probe}. */
  private <T> long rowsAt(TextKind<T> kind, T text, int floor, int probe, long fitting, int to) {
    long rows = 0;
    for (int i = 0; i < patterns.size(); i++) {
      Pattern each = patterns.get(i);
      long fits = fitting & each.bits;
      if (fits != 0
          && fitsAround(kind, text, floor, probe, each.step, 1, fits, to) != 0
          && each.search.isInRow(kind, text, probe, to)) {
        rows |= each.bits;
      }
    }
    return rows;
  }

  /**
   * The first key that is written as elements, in the rows at {@code probe}.
   *
   * @param seen those that were at the window before: what begins before that was seen from there
   */
  private <T> Match elementsBefore(
      TextKind<T> kind, T text, int from, int probe, long rows, long seen, int to) {
    int first = Math.max(from, probe - stride + 1);
    int lowest = Math.max(from, probe - stride - Elements.LONGEST_PREFIX);
    Match best = null;
    for (int i = 0; i < patterns.size(); i++) {
      Pattern each = patterns.get(i);
      if ((rows & each.bits) != 0) {
        int start = (seen & each.bits) != 0 ? first : lowest;
        Match match = each.search.matchBefore(kind, text, start, probe, to);
        best = best == null || (match != null && match.isBefore(best)) ? match : best;
      }
    }
    return best;
  }

  /** How a row of elements looks. */
  private static final class Pattern {
    final ElementSearch search;
    final long bits;

    /** The least number of characters, of those not below a window's, after which it recurs. */
    final int step;

    Pattern(ElementSearch search, long bits, int period) {
      this.search = search;
      this.bits = bits;
      this.step = (WINDOW + period - 1) / period * period;
    }
  }

  private void add(ElementSearch search, String[] pattern) {
    int period = pattern.length;
    int shift = windows.pattern(period);
    for (int phase = 0; phase < period; phase++) {
      for (char c : pattern[phase].toCharArray()) {
        windows.add(c, shift, period, phase);
      }
    }
    patterns.add(new Pattern(search, ((1L << period) - 1) << shift, period));
  }

  private <T> long fit(TextKind<T> kind, T text, int at) {
    return windows.fit(
        kind.at(text, at), kind.at(text, at + 1), kind.at(text, at + 2), kind.at(text, at + 3));
  }

  private void addFits(String characters, boolean[] added) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (added[c]) {
        continue;
      }
      added[c] = true;
      addBase64(c >> 2, 0);
      addBase64(c & 0x3f, 3);
      // With whatever the character before it may end in.
      for (int end = 0; end < 4; end++) {
        addBase64(end << 4 | c >> 4, 1);
      }
      for (int end = 0; end < 16; end++) {
        addBase64(end << 2 | c >> 6, 2);
      }
      addHex(Character.forDigit(c >> 4, 16), 0);
      addHex(Character.forDigit(c & 0xf, 16), 1);
    }
  }

  private void addBase64(int six, int phase) {
    windows.add(Base64.character(six), base64, Base64.GROUP, phase);
    windows.add(Base64.urlSafe(six), base64, Base64.GROUP, phase);
  }

  private void addHex(char digit, int phase) {
    windows.add(digit, hex, HEX_GROUP, phase);
    windows.add(Character.toUpperCase(digit), hex, HEX_GROUP, phase);
  }
}
