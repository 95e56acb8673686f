package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * One way in which a prefix of a family may stand in a text: in one of its written forms, at one
 * alignment. With it, how the body that follows is read. Immutable.
 */
final class Form {

  /** So many characters that an encoded body ends in may be of what follows, too. */
  private static final int SHARED = 2;

  final Family family;
  final WrittenForm writtenForm;

  /** What stands in a text, if it is not spelled otherwise. */
  final String prefix;

  /** Its number of characters. */
  final int prefixLength;

  /** What reads that in any spelling; null if it stands there as it is. */
  final Prefix spelled;

  /** What it stands for; the same if it is not encoded. */
  final String decodedPrefix;

  /** How many characters of a group stand before the prefix, if it is written in groups. */
  final int phase;

  /** What may stand between characters. */
  final Gaps gaps;

  private final boolean eitherCase;

  /** The least number of characters in which a key's body is written. */
  final int shortest;

  /** Made when the first prefix is seen: few programs meet all of them. */
  private Acceptor acceptor;

  Form(Family family, WrittenForm writtenForm, String prefix, String decodedPrefix, int phase) {
    this.family = family;
    this.writtenForm = writtenForm;
    this.prefix = prefix;
    this.prefixLength = prefix.length();
    this.spelled = writtenForm.spelled(prefix);
    this.decodedPrefix = decodedPrefix;
    this.phase = phase;
    boolean isFound = !writtenForm.isPlain() || prefix.endsWith(GapSearch.ANCHOR);
    this.gaps = isFound ? writtenForm.gaps() : Gaps.NONE;
    this.eitherCase = writtenForm.isOfEitherCase();
    this.shortest = writtenForm.longestWritten(this, family.minimumBody());
  }

  /** Adds this form at each character that its prefix may end in. */
  void addByLast(CharacterTable<Form> table) {
    int at = prefix.length() - 1;
    String last = spelled == null ? prefix.substring(at) : spelled.lastOf(at);
    for (int i = 0; i < last.length(); i++) {
      addTo(table, last.charAt(i));
    }
  }

  /** Adds this form at a character of its prefix, in either case if it may be written so. */
  void addTo(CharacterTable<Form> table, char c) {
    table.add(c, this);
    if (eitherCase && Character.toUpperCase(c) != c) {
      table.add(Character.toUpperCase(c), this);
    }
  }

  /** What reads a body of this form. */
  Acceptor acceptor() {
    Acceptor known = acceptor;
    if (known == null) {
      // If several threads come here at once, each makes the same.
      known = writtenForm.acceptor(this);
      acceptor = known;
    }
    return known;
  }

  /** Whether {@code text[…, body)} ends with the prefix, without reaching below {@code floor}. */
  <T> boolean endsPrefix(TextKind<T> kind, T text, int floor, int body) {
    return endsStart(kind, text, floor, body, prefixLength);
  }

  /**
   * Where the prefix begins, in any spelling, that {@code text[floor, body)} ends with; negative if
   * it ends with none.
   */
  <T> int startOfPrefix(TextKind<T> kind, T text, int floor, int body) {
    if (spelled != null) {
      return spelled.start(kind, text, floor, body, prefix.length());
    }
    return endsPrefix(kind, text, floor, body) ? body - prefix.length() : Prefix.NONE;
  }

  /** Whether {@code text[start, to)} is how a prefix starts, in any spelling, and not all of it. */
  <T> boolean isStarted(TextKind<T> kind, T text, int start, int to) {
    if (spelled != null) {
      return spelled.end(kind, text, start, to, 0) == Prefix.CUT;
    }
    int length = to - start;
    return length < prefix.length() && endsStart(kind, text, start, to, length);
  }

  /** The most characters in which the prefix is written. */
  int longestPrefix() {
    return spelled == null ? prefix.length() : spelled.longest(0);
  }

  /** Whether {@code text[floor, to)} ends with the first {@code length} characters of prefix. */
  <T> boolean endsStart(TextKind<T> kind, T text, int floor, int to, int length) {
    int start = to - length;
    if (start < floor) {
      return false;
    }
    if (!eitherCase) {
      return kind.isAt(text, start, prefix, 0, length);
    }
    return kind.isAtInEitherCase(text, start, prefix, length);
  }

  /** Whether {@code c} is a character of the prefix. */
  boolean isAt(int index, int c) {
    return isSame(c, prefix.charAt(index));
  }

  /** The characters that the one of the prefix at {@code index} may be. */
  String at(int index) {
    return written(prefix.charAt(index));
  }

  /** The characters that may stand for what is written, which is in lower case if it has one. */
  String written(char c) {
    return eitherCase ? "" + c + Character.toUpperCase(c) : String.valueOf(c);
  }

  /** Whether {@code c} stands for what is written, in either case if it may be. */
  boolean isSame(int c, char written) {
    return c == written || (eitherCase && TextKind.lower(c) == written);
  }

  /**
   * The key whose body begins at {@code body}, behind this prefix.
   *
   * @return null if there is none
   */
  <T> Match match(TextKind<T> kind, T text, int body, int to) {
    return match(kind, text, body - prefix.length(), body, to);
  }

  /** The same, if the prefix begins at {@code start}. */
  <T> Match match(TextKind<T> kind, T text, int start, int body, int to) {
    Acceptor reads = acceptor();
    int enough = body + shortest - SHARED;
    // What is no run takes longer to be read, and nearly all candidates fail in text that is made
    // to slow things.
    int row = reads.isRun() ? enough : reads.endOfRow(kind, text, body, Math.min(to, enough));
    if (row < enough) {
      return matchShort(kind, text, start, body, row, to);
    }
    long read = reads.read(reads.body(), kind, text, body, to);
    int end = Acceptor.end(read);
    if (end < enough) {
      return matchShort(kind, text, start, body, end, to);
    }
    if (end < to && mayGoOn(Acceptor.state(read), kind.folded(text, end))) {
      Match match = BodyWithGaps.match(this, kind, text, start, body, to, 0);
      if (match != null) {
        return match;
      }
    }
    return reads.isKey(Acceptor.state(read)) ? new Match(this, start, body, end, end) : null;
  }

  /** The same, if the first row of the body ends too soon for a key, at {@code row}. */
  <T> Match matchShort(TextKind<T> kind, T text, int start, int body, int row, int to) {
    return row < to && gaps.mayStart(kind.folded(text, row)) && !isNoBody(kind, text, body, to)
        ? BodyWithGaps.match(this, kind, text, start, body, to, 0)
        : null;
  }

  /**
   * Whether it is certain that no key's body begins at {@code body}, whatever comes behind the
   * text: as a rule, a mask stands there.
   */
  <T> boolean isNoBody(TextKind<T> kind, T text, int body, int to) {
    Acceptor reads = acceptor();
    if (!reads.isRun()) {
      return false;
    }
    int end = reads.endOfRow(kind, text, body, Math.min(to, body + shortest));
    if (end < to && kind.at(text, end) == Gaps.BRACKET) {
      end = reads.endOfRow(kind, text, end + 1, Math.min(to, end + 1 + shortest));
    }
    return end < to && end - body < shortest && !gaps.mayStart(kind.folded(text, end));
  }

  /** Whether what goes on with {@code c} may be a gap that a body goes on behind. */
  private boolean mayGoOn(int state, int c) {
    return gaps.mayStart(c) && isShort(state);
  }

  /**
   * The key whose prefix begins at {@code start}, if each character is an element of its own.
   *
   * @return null if there is none
   */
  <T> Match matchFrom(TextKind<T> kind, T text, int start, int to) {
    long began = readPrefix(kind, text, start, to);
    int state = Acceptor.state(began);
    Acceptor reads = acceptor();
    if (!reads.isInBody(state)) {
      return null;
    }
    int body = Acceptor.end(began);
    long read = reads.read(state, kind, text, body, to);
    int readTo = Acceptor.end(read);
    return reads.isKey(Acceptor.state(read))
        ? new Match(this, start, body, reads.endOfElements(state, kind, text, body, readTo), readTo)
        : null;
  }

  /**
   * Reads a prefix from its start, at most to {@code to}, if the acceptor reads prefixes: to where,
   * and in which state.
   */
  <T> long readPrefix(TextKind<T> kind, T text, int start, int to) {
    Acceptor reads = acceptor();
    int state = reads.start();
    int at = start;
    while (at < to && !reads.isInBody(state)) {
      int next = reads.step(state, kind.at(text, at));
      if (next == Acceptor.END) {
        break;
      }
      state = next;
      at++;
    }
    return Acceptor.of(at, state);
  }

  /**
   * Whether the prefix that ends at {@code body} is all there. In base64, its last bits may be in
   * the character behind it, and those before them are letters' as well.
   */
  <T> boolean isEnded(TextKind<T> kind, T text, int body) {
    Acceptor reads = acceptor();
    return reads.step(reads.body(), kind.at(text, body)) != Acceptor.END;
  }

  /** The state before a body's first character, if the prefix begins at {@code start}. */
  <T> int stateBefore(TextKind<T> kind, T text, int start, int body) {
    return Acceptor.state(readPrefix(kind, text, start, body));
  }

  /** Whether a body that begins at {@code body} goes on to {@code to}, and how is not decided. */
  <T> boolean isUndecided(TextKind<T> kind, T text, int body, int to) {
    Acceptor reads = acceptor();
    long read = reads.read(reads.body(), kind, text, body, to);
    return Acceptor.end(read) == to && isUndecided(Acceptor.state(read));
  }

  /** Whether a body that has been read so far, without gaps, may become another key. */
  boolean isUndecided(int state) {
    return gaps == Gaps.NONE ? !acceptor().isKey(state) : isShort(state);
  }

  /** Whether less has been read of a body than today's keys have. */
  boolean isShort(int state) {
    return Acceptor.length(state) < family.usualBody();
  }

  /** The most characters that a body without gaps may be written in and yet be undecided. */
  int longestUncertain() {
    return writtenForm.longestWritten(
        this, gaps == Gaps.NONE ? Family.CERTAIN_LENGTH : family.usualBody());
  }

  /** Whether behind a prefix' first character stands the second, or a gap; or the text ends. */
  <T> boolean goesOn(TextKind<T> kind, T text, int start, int to) {
    return start + 1 == to
        || isAt(1, kind.at(text, start + 1))
        || gaps.mayStart(kind.folded(text, start + 1));
  }

  /**
   * Reads a prefix that may have gaps in it.
   *
   * @param to where the text ends
   * @return where it ends, and what {@link Gaps} knows of it: {@link Gaps#OPEN} if the text ends
   *     before; {@code start} if there is none
   */
  <T> long readPrefixWithGaps(TextKind<T> kind, T text, int start, int to) {
    int seen = Gaps.NO_WORD;
    int at = start;
    for (int i = 0; i < prefix.length(); i++) {
      if (at < to && i > 0 && !isAt(i, kind.at(text, at))) {
        long gap = gaps.skip(kind, text, at, to, seen);
        seen = Acceptor.state(gap) | (Acceptor.end(gap) > at ? Gaps.SKIPPED : 0);
        at = Acceptor.end(gap);
      }
      if (at == to) {
        return Acceptor.of(to, seen | Gaps.OPEN);
      }
      if (!isAt(i, kind.at(text, at))) {
        return Acceptor.of(start, 0);
      }
      at++;
    }
    return Acceptor.of(at, seen);
  }

  /** The prefix with a body of so many characters; all that these alone determine. */
  String example(int bodyLength) {
    StringBuilder plain = new StringBuilder(decodedPrefix);
    for (int i = 0; i < bodyLength; i++) {
      plain.append(family.alphabet.members().charAt(0));
    }
    return writtenForm.write(this, plain.toString());
  }

  @Override
  public String toString() {
    return family + " " + writtenForm + " " + prefix;
  }
}
