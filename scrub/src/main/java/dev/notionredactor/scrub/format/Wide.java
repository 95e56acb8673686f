package dev.notionredactor.scrub.format;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.scrub.content.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;

/**
 * Text in UTF-16 or UTF-32. What is no such text in it stays as it is, down to the last byte: other
 * programs may have added lines in another charset.
 */
enum Wide implements Format {
  UTF_16LE(2, 0),
  UTF_16BE(2, 1),
  UTF_32LE(4, 0),
  UTF_32BE(4, 3);

  private static final int LEAST_LOOKED_AT = 4;

  private final int unit;

  /** Which byte of a unit is the lowest. */
  private final int lowest;

  Wide(int unit, int lowest) {
    this.unit = unit;
    this.lowest = lowest;
  }

  /** The one that a text begins as by its byte order mark or by its look; null if by none. */
  static Wide of(byte[] head) {
    for (Wide each : new Wide[] {UTF_32LE, UTF_32BE, UTF_16LE, UTF_16BE}) {
      if (head.length >= each.unit && each.unitAt(head, 0) == '\uFEFF') {
        return each;
      }
    }
    for (Wide each : values()) {
      if (each.looksSo(head)) {
        return each;
      }
    }
    return null;
  }

  private int unitAt(byte[] bytes, int at) {
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value |= (bytes[at + i] & 0xff) << (Byte.SIZE * (lowest == 0 ? i : unit - 1 - i));
    }
    return value;
  }

  /** Whether most of it is ASCII, which in no other charset has a zero byte beside each. */
  private boolean looksSo(byte[] head) {
    int units = head.length / unit;
    int ascii = 0;
    for (int i = 0; i < units; i++) {
      int c = unitAt(head, i * unit);
      if (c == 0) {
        return false;
      }
      ascii += (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t' ? 1 : 0;
    }
    return units >= LEAST_LOOKED_AT && ascii * 10 >= units * 7;
  }

  @Override
  public void scrub(Content content, OutputStream out, Scope scope) throws IOException {
    Lines lines = scope.countsLines() ? new Lines() : null;
    Told told = new Told(scope, null, lines);
    long failures = scope.redactors().failures();
    // What is written in a charset that keeps ASCII is found among the bytes.
    Told toldOfBytes = new Told(scope, null, null);
    try (OutputStream bytes =
        RedactorAccess.wrap(scope.redactors().binary(), new Unclosed(out), toldOfBytes)) {
      WideWriter sink = new WideWriter(this, bytes);
      StringBuilder chars = new StringBuilder();
      Blocks blocks = new Blocks(content.open(), /* kept= */ 0, Blocks.SIZE, /* ends= */ null);
      byte[] rest = new byte[0];
      try (Writer redacted = RedactorAccess.wrap(scope.redactors().text(), sink, told)) {
        while (blocks.next()) {
          int length = blocks.length() - blocks.length() % unit;
          chars.setLength(0);
          decode(blocks.block(), length, chars, scope);
          if (lines != null) {
            lines.add(ends(chars), chars.length());
          }
          redacted.append(chars);
          rest = Arrays.copyOfRange(blocks.block(), length, blocks.length());
        }
      }
      // Blocks have a number of bytes that is divided by a unit's, but for the last.
      bytes.write(rest);
    }
    told.end();
    toldOfBytes.end();
    Flat.checkFailures(failures, scope);
  }

  private static byte[] ends(CharSequence chars) {
    byte[] ends = new byte[chars.length()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = chars.charAt(i) == '\n' ? (byte) '\n' : 0;
    }
    return ends;
  }

  /** Adds the characters of some units. */
  private void decode(byte[] bytes, int length, StringBuilder to, Scope scope) throws Refusal {
    for (int at = 0; at < length; at += unit) {
      int c = unitAt(bytes, at);
      if (unit == Character.BYTES) {
        to.append((char) c);
      } else if (Character.isValidCodePoint(c) && !isSurrogate(c)) {
        to.appendCodePoint(c);
      } else {
        throw scope.refusal("begins in UTF-32, and holds what is none");
      }
    }
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Whether a character beyond those of 16 bits is one unit, not two. */
  boolean joinsSurrogates() {
    return unit > Character.BYTES;
  }

  int unit() {
    return unit;
  }

  /** Writes a unit. */
  void encode(int c, byte[] into, int at) {
    for (int i = 0; i < unit; i++) {
      into[at + i] = (byte) (c >>> (Byte.SIZE * (lowest == 0 ? i : unit - 1 - i)));
    }
  }

  @Override
  public boolean keepsClean() {
    return true;
  }

  @Override
  public boolean keepsLength(Scope scope) {
    return scope.redactors().fills();
  }
}
