package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;
import dev.notionredactor.text.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds keys in base64 and hex. They have no rare character, but are long runs of characters of
 * which only some can stand at each phase of a group: of a key in base64, every fourth character is
 * one of seventeen, its neighbour one of twenty. So it is enough to look at four characters in
 * every twenty-three, and nearly all other text fails there.
 */
final class EncodedSearch implements Search, Glance {

  private static final int WINDOW = Windows.SIZE;

  private static final int HEX_GROUP = 2;

  private static final int STARTED = 3;

  private static final boolean[] ENCODED = Base64.WRITTEN.table();

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
  private final ElementSearch[] elements;

  /** How rows of these look. */
  private final RowPattern[] patterns;

  /** What underscores among their elements end in. */
  private final Triples underscores = new Triples();

  /** Whose these are: each has a bit. */
  private final List<ElementSearch> byUnderscore = new ArrayList<>();

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  /** What all prefixes start with, of {@link #STARTED} characters each. */
  private final Triples starts = new Triples();

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
    // By phase of a group: which values of six bits are added.
    long[] sixes = new long[Base64.GROUP];
    int shortest = Integer.MAX_VALUE;
    for (Form form : forms) {
      int row = form.example(form.family.minimumBody()).length();
      if (row < SHORTEST_ROW) {
        throw new IllegalArgumentException(
            form.family + ": its keys are too short to be found in " + form.writtenForm);
      }
      shortest = Math.min(shortest, row);
      form.addTo(byFirst, form.prefix.charAt(0));
      starts.add(form.at(0), form.at(1), form.at(2));
      addFits(form.decodedPrefix + form.family.alphabet.members(), added, sixes);
    }
    this.stride = shortest - WINDOW + 1;
    this.elements = elements;
    List<RowPattern> patterns = new ArrayList<>();
    for (int i = 0; i < elements.length; i++) {
      ElementSearch each = elements[i];
      for (String[] pattern : each.writtenForm.patterns()) {
        patterns.add(new RowPattern(i, windows, pattern, /* isRegular= */ true));
      }
      if (each.writtenForm.patterns().length > 0) {
        each.addTo(underscores);
        byUnderscore.add(each);
      }
    }
    this.patterns = patterns.toArray(new RowPattern[0]);
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int probe = from + stride - 1;
    // The last window in a row of elements; where to search from; the next key found in a row.
    int inRow = from;
    int searched = from + 1;
    Match next = null;
    while (true) {
      probe = kind.indexOfWindow(text, windows, stride, probe, to);
      if (probe < 0) {
        return null;
      }
      long fitting = kind.fit(text, windows, probe);
      long ofEncoded = fitting & encoded;
      Match match = null;
      if (ofEncoded != 0) {
        match = encodedAround(kind, text, floor, from, probe, ofEncoded, to);
      }
      if (ofEncoded != fitting
          && (inRow == probe - stride || isInRow(kind, text, floor, probe, fitting, to))) {
        inRow = probe;
        if (next == null) {
          int start = Math.max(searched, probe - stride - Elements.LONGEST_PREFIX);
          searched = Math.min(to, probe + Elements.LONGEST_PREFIX) - 1;
          next = elementsIn(kind, text, from, start, searched + 1, to);
        }
        // One that begins later is for a later window: nothing before it is to be missed.
        if (next != null && next.start <= probe && (match == null || next.isBefore(match))) {
          match = next;
        }
      }
      if (match != null) {
        return match;
      }
      probe += stride;
    }
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    int prefix = match.isSpread() ? Elements.LONGEST_PREFIX : longestPrefix;
    return Math.max(match.body, match.end - prefix);
  }

  /**
   * Adds what base64 and hex of a key may end in.
   *
   * @param before what may stand to the left of the last three characters as well
   * @return the bits of the kinds
   */
  long addEnds(Endings endings, String before) {
    return addEnds(endings, base64, Base64.GROUP, before)
        | addEnds(endings, hex, HEX_GROUP, before);
  }

  private long addEnds(Endings endings, int shift, int period, String before) {
    int ofPattern = (1 << (period + WINDOW - 1)) - 1;
    StringBuilder[] fitting = new StringBuilder[period + WINDOW - 1];
    for (int bit = 0; bit < fitting.length; bit++) {
      fitting[bit] = new StringBuilder();
    }
    for (char c = 0; c < 0x80; c++) {
      int fits = (int) (windows.fits(c) >>> shift) & ofPattern;
      for (; fits != 0; fits &= fits - 1) {
        fitting[Integer.numberOfTrailingZeros(fits)].append(c);
      }
    }
    long added = 0;
    for (int phase = 0; phase < period; phase++) {
      added |=
          endings.add(
              fitting[phase + 3].toString(),
              fitting[phase + 2].toString(),
              fitting[phase + 1].toString(),
              fitting[phase] + before);
    }
    return added;
  }

  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    return next(kind, text, from, from, to) == null;
  }

  private <T> Match encodedAround(
      TextKind<T> kind, T text, int floor, int from, int probe, long fitting, int to) {
    long fits = RowPattern.fitsAround(windows, kind, text, floor, probe, WINDOW, 2, fitting, to);
    // Prefixes that begin further left were seen from the window before.
    int first = Math.max(from, probe - stride + 1);
    if (fits == 0) {
      return null;
    }
    Match wrapped = matchAcrossLines(kind, text, from, probe, to);
    Match match = matchIn(kind, text, first, probe, fits, to);
    return wrapped == null || (match != null && match.isBefore(wrapped)) ? match : wrapped;
  }

  /**
   * The first key whose prefix begins in the line before that of the probe, and is so close to its
   * end that no window lay in what there is of the key.
   */
  private <T> Match matchAcrossLines(TextKind<T> kind, T text, int from, int probe, int to) {
    int first = Math.max(from, probe - stride - 1);
    int line = kind.startOfRun(text, ENCODED, first, probe);
    if (line == from || Base64.WRITTEN.contains(kind.at(text, line - 1))) {
      return null;
    }
    int lowest = Math.max(from, line - Gaps.LONGEST);
    int end = Gaps.startOfBreak(kind, text, lowest, line);
    if (end == line) {
      return null;
    }
    for (int start = Math.max(from, end - stride - WINDOW); start <= line; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      for (int i = 0; forms != null && i < forms.length; i++) {
        long prefix = forms[i].readPrefixWithGaps(kind, text, start, to);
        int body = Acceptor.end(prefix);
        if (body > start && body < to) {
          Match match =
              BodyWithGaps.match(forms[i], kind, text, start, body, to, Acceptor.state(prefix));
          if (match != null) {
            return match;
          }
        }
      }
    }
    return null;
  }

  /** The first key whose prefix begins in {@code [first, probe]}, and that fits at the probe. */
  private <T> Match matchIn(TextKind<T> kind, T text, int first, int probe, long fits, int to) {
    Match best = null;
    // The last prefix, whose body is looked at once the next one is known.
    Form last = null;
    int lastBody = 0;
    int end = Math.min(to, probe + STARTED);
    int at = first + STARTED - 1;
    while ((at = kind.indexOfTriple(text, starts, at, end)) >= 0) {
      int start = at - STARTED + 1;
      Form[] forms = byFirst.get(kind.at(text, start));
      // None if it is beyond ASCII, and fits by its low bits alone.
      for (int i = 0; forms != null && i < forms.length; i++) {
        Form form = forms[i];
        int body = start + form.prefixLength;
        if (fits(form, probe - start, fits)
            && body < to
            && form.endsPrefix(kind, text, start, body)) {
          if (last != null && !isEndedBy(form, start, last, lastBody, kind, text)) {
            best = earlier(best, last.match(kind, text, lastBody, to));
          }
          last = form;
          lastBody = body;
        }
      }
      at++;
    }
    return last == null ? best : earlier(best, last.match(kind, text, lastBody, to));
  }

  /** Either may be null. */
  private static Match earlier(Match one, Match other) {
    return one == null || (other != null && other.body < one.body) ? other : one;
  }

  /**
   * Whether the body behind a prefix is too short for a key, as the underscore of another prefix
   * ends it: in text that is made to slow things, they stand one behind the other.
   */
  private static <T> boolean isEndedBy(
      Form other, int start, Form form, int body, TextKind<T> kind, T text) {
    int group = form.writtenForm == WrittenForms.HEX ? HEX_GROUP : Base64.GROUP;
    int groups = start - other.phase - (body - form.prefixLength - form.phase);
    return other.writtenForm == form.writtenForm
        && groups % group == 0
        && start >= body
        && start + other.prefixLength < body + form.shortest
        && other.decodedPrefix.endsWith(GapSearch.ANCHOR)
        && !form.family.alphabet.contains(Anchored.UNDERSCORE)
        && kind.endOfRun(text, ENCODED, body, start) == start
        && other.isEnded(kind, text, start + other.prefixLength);
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

  /** Whether a row of elements is at {@code probe}. */
  private <T> boolean isInRow(
      TextKind<T> kind, T text, int floor, int probe, long fitting, int to) {
    for (RowPattern each : patterns) {
      if (each.isAround(kind, text, floor, probe, fitting, to)
          && elements[each.form].isInRow(kind, text, probe, to)) {
        return true;
      }
    }
    return false;
  }

  /** The first key that is written as elements and whose underscore ends in {@code (from, end)}. */
  private <T> Match elementsIn(TextKind<T> kind, T text, int floor, int from, int end, int to) {
    int at = from;
    while ((at = kind.indexOfTriple(text, underscores, at + 1, end)) >= 0) {
      for (int i = 0; i < byUnderscore.size(); i++) {
        Match match = byUnderscore.get(i).matchBy(kind, text, floor, at, to);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  private void addFits(String characters, boolean[] added, long[] sixes) {
    char[] all = characters.toCharArray();
    for (char c : all) {
      if (added[c]) {
        continue;
      }
      added[c] = true;
      addBase64(c >> 2, 0, sixes);
      addBase64(c & 0x3f, 3, sixes);
      // With whatever the character before it may end in.
      for (int end = 0; end < 4; end++) {
        addBase64(end << 4 | c >> 4, 1, sixes);
      }
      for (int end = 0; end < 16; end++) {
        addBase64(end << 2 | c >> 6, 2, sixes);
      }
      addHex(Character.forDigit(c >> 4, 16), 0);
      addHex(Character.forDigit(c & 0xf, 16), 1);
    }
  }

  private void addBase64(int six, int phase, long[] sixes) {
    if ((sixes[phase] >>> six & 1) != 0) {
      return;
    }
    sixes[phase] |= 1L << six;
    windows.add(Base64.character(six), base64, Base64.GROUP, phase);
    windows.add(Base64.urlSafe(six), base64, Base64.GROUP, phase);
  }

  private void addHex(char digit, int phase) {
    windows.add(digit, hex, HEX_GROUP, phase);
    windows.add(Character.toUpperCase(digit), hex, HEX_GROUP, phase);
  }
}
