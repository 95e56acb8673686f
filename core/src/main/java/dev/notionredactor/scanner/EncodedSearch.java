package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;
import java.util.List;

/**
 * Finds keys in base64 and hex. They have no rare character, but are long runs of characters of
 * which only some can stand at each phase of a group: of a key in base64, every fourth character is
 * one of seventeen, its neighbour one of twenty. So it is enough to look at four characters in
 * every twenty-three, and nearly all other text fails there.
 */
final class EncodedSearch implements Search {

  private static final int WINDOW = Windows.SIZE;

  /** In a row of at least so many, two more windows lie to one side or the other of any window. */
  private static final int SHORTEST_ROW = 5 * WINDOW - 1;

  /** The bits of a window in which a set one says: these four fit, the first being at phase n. */
  private static final int BASE64_PHASES = 0xf;

  private static final int HEX_PHASES = 0x300;
  private static final int PHASES = BASE64_PHASES | HEX_PHASES;

  /** Shifted by a phase, its bits in an entry of {@link #windows}. */
  private static final int BASE64_EACH_FOURTH = 0x11;

  private static final int HEX_EACH_SECOND = 0x1500;

  /**
   * For each character, at which phases it may stand: of base64 phase {@code n} in the bits {@code
   * n} and {@code n + 4}, of hex in {@code n + 8}, {@code n + 10} and {@code n + 12}. So bit n of
   * an entry, bit n + 1 of the next character's, n + 2 and n + 3 of those after it say together
   * whether the four may stand at the phases n, n + 1, n + 2 and n + 3: "bnRu" may at 0, 1, 2, 3,
   * and "Name" nowhere. What fits by mistake fails later.
   */
  private final Windows windows = new Windows(PHASES);

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  /**
   * The windows are so far apart: of the least number of characters in a row that a key alone
   * determines (the 26 of 20 bytes in base64), one lies in each such row, wherever it begins.
   */
  private final int stride;

  private final int longestPrefix;

  /**
   * For forms in base64 and hex.
   *
   * @throws IllegalArgumentException if the keys of one are too short to be found
   */
  EncodedSearch(List<Form> forms, int longestPrefix) {
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
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int probe = from + stride - 1;
    while (true) {
      probe = kind.indexOfWindow(text, windows, stride, probe, to);
      if (probe < 0) {
        return null;
      }
      int fits = fitsAround(kind, text, floor, probe, to);
      if (fits != 0) {
        // Prefixes that begin further left were seen from the window before.
        int first = Math.max(from, probe - stride + 1);
        Match match = matchIn(kind, text, first, probe, fits, to);
        if (match != null) {
          return match;
        }
      }
      probe += stride;
    }
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    return Math.max(match.body, match.end - longestPrefix);
  }

  /**
   * Of what fits at {@code probe} that which goes on, to one side or the other, as it does in the
   * shortest run that a key makes.
   */
  private <T> int fitsAround(TextKind<T> kind, T text, int floor, int probe, int to) {
    int fits = fit(kind, text, probe);
    int right = fits;
    int left = fits;
    for (int n = 1; n <= 2; n++) {
      int next = probe + n * WINDOW;
      right &= next + WINDOW <= to ? fit(kind, text, next) : 0;
      int before = probe - n * WINDOW;
      left &= before >= floor ? fit(kind, text, before) : 0;
    }
    return right | left;
  }

  /** The first key whose prefix begins in {@code [first, probe]}, and that fits at the probe. */
  private <T> Match matchIn(TextKind<T> kind, T text, int first, int probe, int fits, int to) {
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
  private static boolean fits(Form form, int before, int fits) {
    int at = form.phase + before;
    int fitting = form.writtenForm == WrittenForms.HEX ? fits >> 8 >> (at & 1) : fits >> (at & 3);
    return (fitting & 1) != 0;
  }

  private <T> int fit(TextKind<T> kind, T text, int at) {
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
    windows.add(Base64.character(six), BASE64_EACH_FOURTH << phase);
    windows.add(Base64.urlSafe(six), BASE64_EACH_FOURTH << phase);
  }

  private void addHex(char digit, int phase) {
    int bits = HEX_EACH_SECOND << phase;
    windows.add(digit, bits);
    windows.add(Character.toUpperCase(digit), bits);
  }
}
