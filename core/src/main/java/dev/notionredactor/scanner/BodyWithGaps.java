package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * How far a body goes that has gaps in it. One that is shorter than those of today's keys goes on
 * behind a gap, and so does a run of base64 or hex. But where a line ends, what follows may as well
 * be ordinary text. Then it must say itself that it belongs to the key:
 *
 * <ul>
 *   <li>it makes the body exactly as long as those of today's keys, on however many lines;
 *   <li>or, in base64 and hex, it stands for so many letters and digits as no word does;
 *   <li>or, plainly, it is as long, changes so often between capital and small letters and digits
 *       as no word does, and leaves the body not much longer than today's.
 * </ul>
 *
 * <p>A word at the end of a line is none of a key's: else every line that ends in {@code
 * client_secret_basic} would have to wait for the next.
 *
 * <p>What stands behind an opening bracket has to end in a closing one, or look like that.
 */
final class BodyWithGaps {

  /** No gap ends further behind the start of a body. */
  static final int FARTHEST_GAP = 512;

  /** Behind that, a body with gaps is read to its end; but these characters decide what it is. */
  static final int LIMIT = FARTHEST_GAP + 128;

  /** So many body characters in a row are there by chance in no line of ordinary text. */
  private static final int CERTAIN = 8;

  /** So much longer than today's a body may get by a word that looks like a part of a key. */
  static final int MOST_LONGER = 16;

  /** Of so many characters in such a word one begins another kind, but for the end of a capital. */
  private static final int CHANGE = 4;

  private static final int SHORTEST_WORD = 3;

  /** In a row of so many characters of base64 or hex, a search finds them. */
  private static final int SHORTEST_ROW = 26;

  /** So many characters of a key may be shown. */
  private static final int SHOWN = 8;

  /** What is known of a body besides where it ends: whether it makes a key. */
  static final int KEY = 1;

  /** Whether it may go on if more text follows, or may then end elsewhere. */
  static final int UNDECIDED = 2;

  /** Whether there are gaps in it, or in its prefix. */
  static final int GAPPED = 4;

  /** The same, with those behind it that it may go on behind. */
  static final int PENDING = 8;

  /** Whether nothing speaks for it that it does go on, and it shows no more than a name would. */
  static final int MAY_END = 16;

  /** Whether there are gaps in its prefix. */
  static final int IN_PREFIX = 32;

  private BodyWithGaps() {}

  /**
   * A key with gaps in its body or its prefix.
   *
   * @param seen what has been seen of gaps in the prefix
   * @return null if there is none
   */
  static <T> Match match(
      Form form, TextKind<T> kind, T text, int start, int body, int to, int seen) {
    long read = read(form, kind, text, start, body, to, seen);
    int known = Acceptor.state(read);
    return (known & KEY) == 0 ? null : match(form, start, body, Acceptor.end(read), known);
  }

  private static Match match(Form form, int start, int body, int end, int known) {
    return (known & GAPPED) != 0
        ? Match.withGaps(form, start, body, end, (known & IN_PREFIX) != 0)
        : new Match(form, start, body, end, end);
  }

  /**
   * Reads a body.
   *
   * @return where it ends, and what is known of it
   */
  static <T> long read(
      Form form, TextKind<T> kind, T text, int start, int body, int to, int seenInPrefix) {
    Acceptor reads = form.acceptor();
    int usual = form.family.usualBody();
    int most = usual + MOST_LONGER;
    boolean encoded = !form.writtenForm.isPlain();
    int brackets = seenInPrefix & (Gaps.OPENED | Gaps.CLOSED);
    boolean inPrefix = (seenInPrefix & Gaps.SKIPPED) != 0;
    boolean gapped = inPrefix;
    // Whether a line has ended, and it has not been said yet that the next one goes on with it; or
    // whether a bracket is open.
    boolean wrapped = (seenInPrefix & Gaps.WRAPPED) != 0;
    boolean open = brackets == Gaps.OPENED;
    int lengthBefore = 0;
    int state = reads.body();
    int at = body;
    // What is sure to be of the key.
    int end = body;
    int endState = state;
    boolean endGapped = gapped;
    boolean undecided = false;
    boolean mayEnd = false;
    while (true) {
      int from = at;
      long read = reads.read(state, kind, text, at, to);
      at = Acceptor.end(read);
      state = Acceptor.state(read);
      int length = Acceptor.length(state);
      boolean said =
          encoded
              ? length - lengthBefore >= CERTAIN
              : length <= most && looksLikeKey(kind, text, from, at);
      boolean closes = at < to && kind.at(text, at) == ']';
      boolean unsaid = wrapped || open;
      boolean goesOn = said || ((!wrapped || length == usual) && (!open || closes));
      if (goesOn && at > from) {
        end = at;
        endState = state;
        endGapped = gapped;
      }
      if (at == to) {
        undecided = unsaid ? encoded || open || length <= most : gapped || form.isUndecided(state);
        mayEnd = unsaid && length - lengthBefore <= SHOWN;
        break;
      }
      wrapped = wrapped && !goesOn;
      open = open && !goesOn;
      if (length >= usual || !reads.mayGoOn(state)) {
        break;
      }
      long gap = form.gaps.skip(kind, text, at, to, brackets);
      int runEnd = at;
      int behind = Acceptor.end(gap);
      int seen = Acceptor.state(gap);
      if (behind == at || behind - body > FARTHEST_GAP) {
        break;
      }
      boolean wraps = (seen & Gaps.WRAPPED) != 0;
      if (wraps && !encoded && isWord(kind, text, from, runEnd, state)) {
        break;
      }
      boolean opens = brackets == 0 && (seen & (Gaps.OPENED | Gaps.CLOSED)) == Gaps.OPENED;
      if (!wrapped && !open && (wraps || opens)) {
        lengthBefore = length;
      }
      wrapped |= wraps;
      open = (open || opens) && (seen & Gaps.CLOSED) == 0;
      brackets = seen & (Gaps.OPENED | Gaps.CLOSED);
      gapped = true;
      at = behind;
      if (at == to) {
        undecided = true;
        mayEnd = true;
        break;
      }
    }
    boolean isKey =
        reads.isKey(endState) && (!endGapped || hasRow(form, kind, text, start, end, -1));
    undecided =
        undecided && to - body < LIMIT && (!gapped || hasRow(form, kind, text, start, at, to));
    boolean isNoName = Acceptor.hasDigit(endState) && Acceptor.length(endState) > SHOWN;
    return Acceptor.of(
        end,
        (isKey ? KEY : 0)
            | (endGapped ? GAPPED : 0)
            | (inPrefix ? IN_PREFIX : 0)
            | (gapped ? PENDING : 0)
            | (undecided ? UNDECIDED : 0)
            | (mayEnd && (isKey || !isNoName) ? MAY_END : 0));
  }

  /** Whether letters and digits are no word. */
  private static <T> boolean looksLikeKey(TextKind<T> kind, T text, int from, int to) {
    if (to - from < CERTAIN) {
      return false;
    }
    int changes = 0;
    boolean hasCapital = isCapital(kind.at(text, from));
    boolean hasSmall = isSmall(kind.at(text, from));
    for (int i = from + 1; i < to; i++) {
      int before = kind.at(text, i - 1);
      int c = kind.at(text, i);
      boolean capitalised = isCapital(before) && isSmall(c);
      if (!capitalised && (isCapital(before) != isCapital(c) || isSmall(before) != isSmall(c))) {
        changes++;
      }
      hasCapital |= isCapital(c);
      hasSmall |= isSmall(c);
    }
    // Without either it may be hex: an offset, a commit.
    return hasCapital && hasSmall && changes * CHANGE >= to - from;
  }

  /** Whether a body ends in small letters, and has nothing before them but capital ones. */
  private static <T> boolean isWord(TextKind<T> kind, T text, int from, int to, int state) {
    if (Acceptor.hasDigit(state) || Acceptor.length(state) < SHORTEST_WORD) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (isSmall(kind.at(text, i - 1)) && isCapital(kind.at(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * Whether a search finds a key with gaps: if the first or the second row of it is long enough.
   *
   * @param open where a row may go on; -1 if there is no such place
   */
  private static <T> boolean hasRow(
      Form form, TextKind<T> kind, T text, int start, int end, int open) {
    int at = start;
    for (int row = 0; row < 2; row++) {
      int from = at;
      while (at < end && !form.gaps.mayStart(kind.folded(text, at))) {
        at++;
      }
      if (form.writtenForm.isPlain() || at == open || at - from >= SHORTEST_ROW) {
        return true;
      }
      at = Acceptor.end(form.gaps.skip(kind, text, at, end, 0));
    }
    return at == open;
  }
}
