package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;

/**
 * Reads a key's body to its end, part by part, and keeps the key as it is when decoded: its plain
 * prefix, and of its body the first {@value #BODY_LIMIT} characters. Not thread-safe.
 */
public final class KeyReader {

  /** A body's characters beyond these do not count: a stream keeps no more of it than that. */
  public static final int BODY_LIMIT = 512;

  /** Enough for a key in today's form. */
  private static final int USUAL_SIZE = 64;

  /** Null if it reads any key characters. */
  private final Form form;

  /** Which those are; else null. */
  private final Rules any;

  /** If these are not, in a row of which elements it reads on; else null. */
  private final Elements row;

  private final Acceptor acceptor;

  private final String plainPrefix;

  /** The acceptor's, behind what has been read. */
  private int state;

  /** How many characters have been read of the element that the last one belongs to. */
  private int inElement;

  /** Whether the last span was a gap. */
  private boolean isInGap;

  private byte[] key;
  private int length;
  private int limit;

  /** {@code state}: that before the body. */
  KeyReader(Form form, String plainPrefix, int state) {
    this(form, plainPrefix, null, null, form.decodedPrefix.length() + BODY_LIMIT);
    this.state = state;
    for (int i = 0; i < form.decodedPrefix.length(); i++) {
      add(form.decodedPrefix.charAt(i));
    }
  }

  /** One that keeps nothing and reads on as long as a character may be in some key. */
  KeyReader(Rules any) {
    this(null, "", any, null, 0);
  }

  private KeyReader(Form form, String plainPrefix, Rules any, Elements row, int limit) {
    this.form = form;
    this.plainPrefix = plainPrefix;
    this.any = any;
    this.row = row;
    this.acceptor = form == null ? null : form.acceptor();
    this.limit = limit;
    this.key = new byte[Math.min(limit, USUAL_SIZE)];
  }

  /**
   * Reads on.
   *
   * @return where in {@code text[from, to)} the body has ended; {@code to} if it has not
   */
  public <T> int read(TextKind<T> kind, T text, int from, int to) {
    int at = from;
    if (form == null) {
      while (at < to && mayGoOn(kind.at(text, at))) {
        at++;
      }
      return at;
    }
    while (!acceptor.isRun() && at < to && length < limit && read(kind.at(text, at))) {
      at++;
    }
    long read = acceptor.read(state, kind, text, at, to);
    state = Acceptor.state(read);
    int end = Acceptor.end(read);
    if (acceptor.isRun() && end > at) {
      add(kind, text, at, Math.min(end, at + limit - length));
      inElement = 1;
    }
    return end;
  }

  /** Reads {@code text[from, to)}, which is of the body, as a match has found. */
  <T> void readBody(TextKind<T> kind, T text, int from, int to) {
    if (!acceptor.isRun()) {
      read(kind, text, from, to);
      return;
    }
    state = acceptor.behindRun(state, kind, text, from, to);
    add(kind, text, from, Math.min(to, from + limit - length));
    inElement = 1;
  }

  private <T> void add(TextKind<T> kind, T text, int from, int to) {
    if (length + to - from > key.length) {
      key = Arrays.copyOf(key, Math.min(limit, Math.max(2 * length, length + to - from)));
    }
    kind.copyBytes(text, from, to, key, length);
    length += to - from;
  }

  /** Reads on by one character, unless the body has ended before that. */
  public boolean read(int c) {
    int next = acceptor.step(state, c);
    if (next == Acceptor.END) {
      return false;
    }
    int read = acceptor.read(state, c);
    if (read > Acceptor.NOTHING && length < limit) {
      add(read);
    }
    boolean first = acceptor.isBehindElement(state);
    inElement = read == Acceptor.LAYOUT ? 0 : first ? 1 : inElement + 1;
    state = next;
    return true;
  }

  /**
   * How many characters have been read of the element that the last one belongs to, if each
   * character of the key is an element of its own; 0 if that one stands between elements.
   */
  public int inElement() {
    return inElement;
  }

  /** Whether that element is complete. */
  public boolean isBehindElement() {
    return acceptor.isBehindElement(state);
  }

  /** How many characters have been read of an element that is not complete. */
  public int begun() {
    return isBehindElement() ? 0 : inElement;
  }

  private boolean mayGoOn(int c) {
    return row != null ? row.mayEndIn(c) : any.mayHold(c);
  }

  /**
   * A reader for what follows where it is not known in which part of the key: keeps nothing, and
   * reads on as long as a character may be of it.
   *
   * @param others for a key of which this reader can't tell
   */
  public KeyReader readerOfRest(KeyReader others) {
    return isSpread() ? new KeyReader(null, "", null, (Elements) form.writtenForm, 0) : others;
  }

  /**
   * Reads on as long as either all characters are the key's or all are of a gap.
   *
   * @return as {@link #read}, or where that changes
   */
  public <T> int readSpan(TextKind<T> kind, T text, int from, int to) {
    int end = read(kind, text, from, to);
    isInGap = end == from;
    return isInGap ? Acceptor.end(form.gaps.skip(kind, text, from, to, Gaps.UNCOUNTED)) : end;
  }

  /** Reads all of {@code text[from, to)}, which is the key's, gaps included. */
  <T> void readAll(TextKind<T> kind, T text, int from, int to) {
    int at = from;
    while (at < to) {
      int end = readSpan(kind, text, at, to);
      if (end == at) {
        return;
      }
      at = end;
    }
  }

  /** Whether what {@link #readSpan} has read last is a gap. */
  public boolean isInGap() {
    return isInGap;
  }

  /** Whether other characters stand between those of the key, which stay. */
  public boolean isSpread() {
    return form != null && form.writtenForm.isSpread();
  }

  private void add(int c) {
    if (length == key.length) {
      key = Arrays.copyOf(key, Math.min(limit, 2 * length));
    }
    key[length++] = (byte) c;
  }

  /** What is read from here on does not count. */
  void complete() {
    limit = length;
  }

  /** Whether all has been read that counts. */
  public boolean isComplete() {
    return length == limit;
  }

  /**
   * What {@code {prefix}} stands for: the prefix of a key that is written plainly, as it is
   * spelled; of others nothing.
   */
  public String plainPrefix() {
    return plainPrefix;
  }

  /** The key, decoded: its prefix and the first characters of its body. ASCII. */
  public byte[] key() {
    return Arrays.copyOf(key, length);
  }
}
