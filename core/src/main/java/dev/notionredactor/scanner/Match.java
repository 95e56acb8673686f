package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * Where a key stands in a text: prefix at {@code [start, body)}, body to {@code end}. A known value
 * has no prefix. Immutable.
 */
public final class Match {

  /** How the key is written; null for a known value. */
  final Form form;

  /** Which known value it is, or of which key a piece; null if it was found by its shape. */
  private final KnownText known;

  /** Index of the prefix' first character; may lie inside the match before, whose body it ends. */
  public final int start;

  /** Index of the first body character. */
  public final int body;

  /** Index after the last body character. */
  public final int end;

  /** Index after all that may be the start of more of the body, if the text goes on there. */
  public final int readTo;

  /**
   * Where the body's characters stand, if it is not in one piece: each two numbers are where some
   * begin and where they end, in the order of the text. Else null. Not to be changed.
   */
  public final int[] spans;

  /** If so, by which character it was found. */
  int anchor;

  /** The key, if its characters stand where a reader does not find them; else null. */
  private byte[] decoded;

  /** Whether other characters stand between some of its body or its prefix, which stay. */
  private boolean hasGaps;

  private boolean hasGapInPrefix;

  Match(Form form, int start, int body, int end, int readTo) {
    this(form, null, start, body, end, readTo, null);
  }

  /** A known value, or a piece of a known key, that is not in one piece. */
  static Match of(KnownText known, int start, int[] spans) {
    int end = spans[spans.length - 1];
    return new Match(null, known, start, spans[0], end, end, spans);
  }

  /** One in several pieces. */
  Match(Form form, int start, int[] spans) {
    this(form, null, start, spans[0], spans[spans.length - 1], spans[spans.length - 1], spans);
  }

  /** The same, found by the character at {@code anchor}. */
  Match foundBy(int anchor) {
    this.anchor = anchor;
    return this;
  }

  /** One with gaps; {@code inPrefix}: whether some are in its prefix. */
  static Match withGaps(Form form, int start, int body, int end, boolean inPrefix) {
    Match match = new Match(form, start, body, end, end);
    match.hasGaps = true;
    match.hasGapInPrefix = inPrefix;
    return match;
  }

  private Match(Form form, KnownText known, int start, int body, int end, int readTo, int[] spans) {
    this.form = form;
    this.known = known;
    this.start = start;
    this.body = body;
    this.end = end;
    this.readTo = readTo;
    this.spans = spans;
  }

  Match(KnownText known, int start, int end) {
    this(null, known, start, start, end, end, null);
  }

  /** This and another that begins within it, as one in several pieces. */
  public Match with(Match other, int from) {
    int[] others = other.spans == null ? new int[] {from, other.end} : other.spans;
    if (spans == null) {
      throw new IllegalStateException("is in one piece");
    }
    int[] all = Spans.union(spans, others);
    return form == null ? of(known, start, all) : new Match(form, start, all).reading(decoded);
  }

  /** The same; {@code key}: its first characters. */
  Match reading(byte[] key) {
    this.decoded = key;
    return this;
  }

  /** What the mask of a known value shows: its name, or a key's fingerprint. */
  public String shown() {
    return known.shown;
  }

  /** The name of the family, or of the known value. */
  public String name() {
    return form == null ? known.name : form.family.name;
  }

  /** How it is written. */
  public String writtenForm() {
    return (form == null ? known.writtenForm : form.writtenForm).toString();
  }

  /** Whether this is not the whole of a known key. */
  public boolean isPiece() {
    return form == null && known.isPiece;
  }

  /**
   * The key as it is when decoded: its prefix and the first characters of its body. ASCII.
   *
   * @throws IllegalStateException if this is a known value
   */
  public <T> byte[] key(TextKind<T> kind, T text) {
    return decoded != null ? decoded : reader(kind, text).key();
  }

  /** Whether this is a known value, rather than a key that was found by its shape. */
  public boolean isKnownValue() {
    return form == null;
  }

  /** Whether other characters stand between those of the body, which stay. */
  public boolean isSpread() {
    return form != null && form.writtenForm.isSpread();
  }

  /** Whether other characters stand between some of its body or its prefix, which stay. */
  public boolean hasGaps() {
    return hasGaps;
  }

  /** Whether the prefix stays as it is even where a mask replaces it. */
  public boolean keepsPrefix() {
    return isSpread() || spans != null || hasGapInPrefix;
  }

  /** Whether the key may go on if more text follows at {@code to}. */
  public boolean isOpenAt(int to) {
    return form != null && spans == null && readTo == to;
  }

  /**
   * A reader of this key that has read it in {@code text}, the text it was found in.
   *
   * @throws IllegalStateException if this is a known value
   */
  public <T> KeyReader reader(TextKind<T> kind, T text) {
    KeyReader reader = readerOfBody(kind, text);
    if (hasGaps) {
      reader.readAll(kind, text, body, Math.min(end, body + BodyWithGaps.LIMIT));
    } else {
      reader.readBody(kind, text, body, end);
    }
    return reader;
  }

  /**
   * A reader of this key that goes on behind it, but keeps no more than decides what the key is.
   *
   * @throws IllegalStateException if this is a known value
   */
  public <T> KeyReader readerBehind(TextKind<T> kind, T text) {
    KeyReader reader = reader(kind, text);
    int decided = body + BodyWithGaps.LIMIT;
    if (hasGaps && end > decided) {
      reader.complete();
      reader.read(kind, text, decided, end);
    }
    return reader;
  }

  /**
   * A reader of this key that has read nothing of its body yet.
   *
   * @throws IllegalStateException if this is a known value
   */
  public <T> KeyReader readerOfBody(TextKind<T> kind, T text) {
    if (form == null) {
      throw new IllegalStateException("a known value is not read");
    }
    return new KeyReader(form, plainPrefix(kind, text), form.stateBefore(kind, text, start, body));
  }

  /** As it stands there; empty if the key is not written plainly. */
  private <T> String plainPrefix(TextKind<T> kind, T text) {
    if (!form.writtenForm.isPlain()) {
      return "";
    }
    if (hasGapInPrefix || !isSpelledOtherwise()) {
      return form.prefix;
    }
    StringBuilder written = new StringBuilder();
    kind.append(text, start, body, written);
    return written.toString();
  }

  /** Whether a character of a plain prefix is not written as itself. */
  boolean isSpelledOtherwise() {
    return form.spelled != null && body - start != form.prefix.length();
  }

  /** In what order matches are masked: those that begin first, of these the longest. */
  boolean isBefore(Match other) {
    if (body != other.body) {
      return body < other.body;
    }
    return end != other.end ? end > other.end : form != null;
  }
}
