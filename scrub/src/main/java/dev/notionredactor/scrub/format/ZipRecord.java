package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.util.Arrays;

/**
 * A header of a zip file with what stands behind it: name, extra fields and, in the directory, a
 * comment. Not thread-safe.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.7,
 *     4.3.12 and 4.5.3</a>
 */
final class ZipRecord {

  /** Stands for a number that is too great, and is in the extra field. */
  private static final long TOO_GREAT = 0xffffffffL;

  private static final int ZIP64 = 1;

  /** Before each extra field: its kind and its length. */
  private static final int EXTRA_HEADER = 4;

  /** How headers of one kind are laid out. */
  enum Kind {
    LOCAL(30, 6, 26, -1),
    CENTRAL(46, 8, 28, 42);

    /** Of all but name, extra fields and comment, in bytes. */
    final int size;

    private final int flags;
    private final int nameLength;
    private final int offset;

    Kind(int size, int flags, int nameLength, int offset) {
      this.size = size;
      this.flags = flags;
      this.nameLength = nameLength;
      this.offset = offset;
    }
  }

  private final Kind kind;
  private final byte[] bytes;

  ZipRecord(Kind kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** How long it is, by its first bytes. */
  static int length(Kind kind, byte[] header) {
    int length =
        kind.size
            + LittleEndian.getShort(header, kind.nameLength)
            + LittleEndian.getShort(header, kind.nameLength + 2);
    return kind == Kind.LOCAL ? length : length + LittleEndian.getShort(header, 32);
  }

  byte[] bytes() {
    return bytes;
  }

  int flags() {
    return LittleEndian.getShort(bytes, kind.flags);
  }

  int method() {
    return LittleEndian.getShort(bytes, kind.flags + 2);
  }

  void setMethod(int method) {
    LittleEndian.put(bytes, kind.flags + 2, Short.BYTES, method);
  }

  private int sumAt() {
    return kind.flags + 8;
  }

  private int packedAt() {
    return kind.flags + 12;
  }

  private int unpackedAt() {
    return kind.flags + 16;
  }

  long sum() {
    return LittleEndian.getInt(bytes, sumAt());
  }

  void setSum(long sum) {
    LittleEndian.put(bytes, sumAt(), Integer.BYTES, sum);
  }

  long packed() {
    return number(packedAt());
  }

  long unpacked() {
    return number(unpackedAt());
  }

  /** Of the directory's: where the local one is. */
  long offset() {
    return number(kind.offset);
  }

  /** Whether it says on which disk the entry is, and that is not the first. */
  boolean isOnAnotherDisk() {
    int disk = LittleEndian.getShort(bytes, 34);
    return kind == Kind.CENTRAL && disk != 0 && disk != 0xffff;
  }

  /** Whether there is room for these. */
  boolean setSizes(long packed, long unpacked) {
    return set(packedAt(), packed) && set(unpackedAt(), unpacked);
  }

  boolean setOffset(long offset) {
    return set(kind.offset, offset);
  }

  private long number(int at) {
    long value = LittleEndian.getInt(bytes, at);
    int great = value == TOO_GREAT ? greatAt(at) : -1;
    return great < 0 ? value : LittleEndian.get(bytes, great, Long.BYTES);
  }

  private boolean set(int at, long value) {
    if (LittleEndian.getInt(bytes, at) != TOO_GREAT) {
      LittleEndian.put(bytes, at, Integer.BYTES, value);
      return value < TOO_GREAT;
    }
    int great = greatAt(at);
    if (great >= 0) {
      LittleEndian.put(bytes, great, Long.BYTES, value);
    }
    return great >= 0;
  }

  /** Where the extra field has a number that is too great for the header; negative if nowhere. */
  private int greatAt(int at) {
    int extra = extra(ZIP64);
    if (extra < 0) {
      return -1;
    }
    int great = extra + EXTRA_HEADER;
    int end = great + LittleEndian.getShort(bytes, extra + 2);
    // In this order, and each only if it is too great.
    for (int each : new int[] {unpackedAt(), packedAt(), kind.offset}) {
      if (each < 0 || LittleEndian.getInt(bytes, each) != TOO_GREAT) {
        continue;
      }
      if (each == at) {
        return great + Long.BYTES <= end ? great : -1;
      }
      great += Long.BYTES;
    }
    return -1;
  }

  /** Whether sizes have 8 bytes behind the content, too. */
  boolean isZip64() {
    return extra(ZIP64) >= 0;
  }

  /** Where an extra field begins; negative if there is none of that kind. */
  private int extra(int wanted) {
    int at = kind.size + nameLength();
    int end = at + extraLength();
    while (at + EXTRA_HEADER <= end) {
      int length = LittleEndian.getShort(bytes, at + 2);
      if (LittleEndian.getShort(bytes, at) == wanted && at + EXTRA_HEADER + length <= end) {
        return at;
      }
      at += EXTRA_HEADER + length;
    }
    return -1;
  }

  private int nameLength() {
    return LittleEndian.getShort(bytes, kind.nameLength);
  }

  private int extraLength() {
    return LittleEndian.getShort(bytes, kind.nameLength + 2);
  }

  byte[] name() {
    return Arrays.copyOfRange(bytes, kind.size, kind.size + nameLength());
  }

  /**
   * Masks keys in its texts.
   *
   * @param tellsName whether somebody is to be told of those in its name
   */
  void redact(boolean tellsName, Scope scope) throws IOException {
    int extra = kind.size + nameLength();
    int comment = extra + extraLength();
    redact(kind.size, extra, "name", tellsName ? scope : scope.telling(Hearer.NOBODY));
    int at = extra;
    while (at + EXTRA_HEADER <= comment) {
      int end = at + EXTRA_HEADER + LittleEndian.getShort(bytes, at + 2);
      redact(at + EXTRA_HEADER, Math.min(end, comment), "extra field", scope);
      at = end;
    }
    redact(Math.min(at, comment), comment, "extra field", scope);
    redact(comment, bytes.length, "comment", scope);
  }

  private void redact(int from, int to, String part, Scope scope) throws IOException {
    byte[] redacted = Flat.redact(Arrays.copyOfRange(bytes, from, to), part, scope);
    System.arraycopy(redacted, 0, bytes, from, redacted.length);
  }
}
