package dev.notionredactor.scanner;

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

  /** How many characters, as they are written, have been read; reduced by whole groups. */
  private int taken;

  /** The last of them. */
  private int previous;

  private byte[] key;
  private int length;
  private final int limit;

  KeyReader(Form form) {
    this(form, form.decodedPrefix().length() + BODY_LIMIT);
    previous = form.prefix.charAt(form.prefix.length() - 1);
    for (int i = 0; i < form.decodedPrefix().length(); i++) {
      add(form.decodedPrefix().charAt(i));
    }
  }

  private KeyReader(Form form, int limit) {
    this.form = form;
    this.limit = limit;
    this.key = new byte[Math.min(limit, USUAL_SIZE)];
  }

  /** One that keeps nothing and reads on as long as a character may be in some key. */
  public static KeyReader ofKeyCharacters() {
    return new KeyReader(null, 0);
  }

  /**
   * Reads on.
   *
   * @return where in {@code text[from, to)} the body has ended; {@code to} if it has not
   */
  public int read(Object text, int from, int to) {
    if (form == null) {
      int end = from;
      while (end < to && KeyCharacters.contains(Text.at(text, end))) {
        end++;
      }
      return end;
    }
    int end = form.bodyEnd(text, from, to, taken, previous);
    for (int i = from; i < end && length < limit; i++) {
      int c = Text.at(text, i);
      int decoded = form.decode(taken + i - from, previous, c);
      if (decoded >= 0) {
        add(decoded);
      }
      previous = c;
    }
    if (end > from) {
      // The first character is special, so it is never counted back to.
      taken = form.encoding.group + form.encoding.phase(taken + end - from);
      previous = Text.at(text, end - 1);
    }
    return end;
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
    return form.encoding == Encoding.PLAIN ? form.prefix : "";
  }

  /** The key, decoded: its prefix and the first characters of its body. ASCII. */
  public byte[] key() {
    return Arrays.copyOf(key, length);
  }
}
