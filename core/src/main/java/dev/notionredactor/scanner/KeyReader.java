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

  private final Acceptor acceptor;

  /** The acceptor's, behind what has been read. */
  private int state;

  private boolean isLayout;

  private byte[] key;
  private int length;
  private final int limit;

  KeyReader(Form form) {
    this(form, null, form.decodedPrefix.length() + BODY_LIMIT);
    for (int i = 0; i < form.decodedPrefix.length(); i++) {
      add(form.decodedPrefix.charAt(i));
    }
  }

  /** One that keeps nothing and reads on as long as a character may be in some key. */
  KeyReader(Rules any) {
    this(null, any, 0);
  }

  private KeyReader(Form form, Rules any, int limit) {
    this.form = form;
    this.any = any;
    this.acceptor = form == null ? null : form.acceptor();
    this.state = form == null ? 0 : acceptor.start();
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
      while (at < to && any.mayHold(kind.at(text, at))) {
        at++;
      }
      return at;
    }
    while (at < to && length < limit) {
      int c = kind.at(text, at);
      int next = acceptor.step(state, c);
      if (next == Acceptor.END) {
        return at;
      }
      int read = acceptor.read(state, c);
      if (read > Acceptor.NOTHING) {
        add(read);
      }
      state = next;
      at++;
    }
    long read = acceptor.read(state, kind, text, at, to);
    state = Acceptor.state(read);
    return Acceptor.end(read);
  }

  /**
   * Reads on as long as either all characters are the key's or none is.
   *
   * @return as {@link #read}, or where that changes
   */
  public <T> int readSpan(TextKind<T> kind, T text, int from, int to) {
    int end = from;
    while (end < to) {
      int c = kind.at(text, end);
      if (acceptor.step(state, c) == Acceptor.END) {
        return end;
      }
      boolean layout = acceptor.read(state, c) == Acceptor.LAYOUT;
      if (end > from && layout != isLayout) {
        return end;
      }
      isLayout = layout;
      end = read(kind, text, end, end + 1);
    }
    return end;
  }

  /** Whether what {@link #readSpan} has read last is none of the key's. */
  public boolean isLayout() {
    return isLayout;
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

  /** Whether all has been read that counts. */
  public boolean isComplete() {
    return length == limit;
  }

  /**
   * What {@code {prefix}} stands for: the prefix of a key that is written plainly, of others
   * nothing.
   */
  public String plainPrefix() {
    return form.writtenForm.isPlain() ? form.prefix : "";
  }

  /** The key, decoded: its prefix and the first characters of its body. ASCII. */
  public byte[] key() {
    return Arrays.copyOf(key, length);
  }
}
