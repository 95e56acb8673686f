package dev.notionredactor.scrub.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What files begin with, where that tells what they are.
 *
 * @see <a href="https://github.com/file/file/tree/master/magic/Magdir">the tables of file(1)</a>
 */
final class Magic {

  private static final String COMPRESSED = "is compressed or packed as ";
  private static final String UNPACK = ", which can't be read here: unpack it first";
  private static final String ENCRYPTED = "is encrypted, as ";
  private static final String EXPORT = ", whose sums a mask would make wrong: ";

  /** Each with what is said of it. */
  private static final String[][] REFUSED = {
    {"7z\u00bc\u00af'\u001c", COMPRESSED + "7z" + UNPACK},
    {"Rar!\u001a\u0007", COMPRESSED + "rar" + UNPACK},
    {"\u0004\"M\u0018", COMPRESSED + "lz4" + UNPACK},
    {"\u0002!L\u0018", COMPRESSED + "lz4" + UNPACK},
    {"LZIP\u0001", COMPRESSED + "lzip" + UNPACK},
    {"\u0089LZO\0\r\n\u001a\n", COMPRESSED + "lzop" + UNPACK},
    {"\u001f\u009d", COMPRESSED + "compress (.Z)" + UNPACK},
    {"\u001f\u00a0", COMPRESSED + "compress (.Z)" + UNPACK},
    {"\u001f\u001e", COMPRESSED + "pack (.z)" + UNPACK},
    {"\u00ff\u0006\0\0sNaPpY", COMPRESSED + "snappy" + UNPACK},
    {"MSCF\0\0\0\0", COMPRESSED + "cab" + UNPACK},
    {"\u00ed\u00ab\u00ee\u00db", COMPRESSED + "rpm" + UNPACK},
    {"!<arch>\n", COMPRESSED + "ar (.deb)" + UNPACK},
    {"\u00c7q", COMPRESSED + "cpio" + UNPACK},
    {"q\u00c7", COMPRESSED + "cpio" + UNPACK},
    {"hsqs", COMPRESSED + "squashfs" + UNPACK},
    {"PACK\0\0\0", COMPRESSED + "git pack" + UNPACK},
    {"PAR1", COMPRESSED + "Parquet" + UNPACK},
    {"Obj\u0001", COMPRESSED + "Avro" + UNPACK},
    {"ORC\n", COMPRESSED + "ORC" + UNPACK},
    {"%PDF-", COMPRESSED + "PDF" + UNPACK},
    {"Salted__", ENCRYPTED + "openssl does"},
    {"age-encryption.org/v1\n", ENCRYPTED + "age does"},
    {"-----BEGIN PGP MESSAGE-----", ENCRYPTED + "PGP does"},
    {"LPKSHHRH", "is a journal of systemd" + EXPORT + "export it by journalctl"},
    {"ElfFile\0", "is an event log of Windows" + EXPORT + "export it as XML or text"},
  };

  /** No text begins with so many characters of a sign by chance. */
  private static final int CERTAIN = 5;

  private static final String[] IN_BZIP2 = {"1AY&SY", "\u0017rE8P\u0090"};

  /** What the others begin with. */
  private static final String[] PACKED = {
    "\u001f\u008b", "BZh", "\u00fd7zXZ", "(\u00b5/\u00fd", "PK", "\u00ff\u00fe", "\u00fe\u00ff"
  };

  /** Control characters that are in text: tab, line ends, form feed, backspace, escape. */
  private static final String IN_TEXT = "\t\n\r\f\b\u001b";

  /** A text has one other in so many characters at most. */
  private static final int RARE = 100;

  private Magic() {}

  /** Why something that begins so is refused; null if it is not. */
  static String refused(byte[] head) {
    for (String[] each : REFUSED) {
      boolean mayBeText = isPrintable(each[0]) && each[0].length() < CERTAIN;
      if (begins(head, 0, each[0]) && !(mayBeText && isText(head))) {
        return each[1];
      }
    }
    if (isZlib(head)) {
      return COMPRESSED + "zlib data" + UNPACK;
    }
    if (isLzma(head)) {
      return COMPRESSED + "lzma" + UNPACK;
    }
    return isCpio(head) ? COMPRESSED + "cpio" + UNPACK : null;
  }

  /** Whether a text may begin so, too. */
  private static boolean isPrintable(String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (magic.charAt(i) > '~' || (magic.charAt(i) < ' ' && magic.charAt(i) != '\n')) {
        return false;
      }
    }
    return true;
  }

  /** Whether something that begins so, and goes on, may be what is not text. */
  static boolean mayBegin(byte[] head) {
    for (String[] each : REFUSED) {
      if (begins(head, 0, each[0]) || beginsAll(head, each[0])) {
        return true;
      }
    }
    for (String each : PACKED) {
      if (begins(head, 0, each) || beginsAll(head, each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of it is how a magic begins. */
  private static boolean beginsAll(byte[] head, String magic) {
    return head.length < magic.length() && begins(head, 0, magic.substring(0, head.length));
  }

  /** What compressed it; null if nothing did. */
  static Codec codec(byte[] head) {
    if (begins(head, 0, "\u001f\u008b\u0008")) {
      return Codec.GZIP;
    }
    if (begins(head, 0, "BZh") && (begins(head, 4, IN_BZIP2[0]) || begins(head, 4, IN_BZIP2[1]))) {
      return Codec.BZIP2;
    }
    if (begins(head, 0, "\u00fd7zXZ\0")) {
      return Codec.XZ;
    }
    boolean isSkippable =
        head.length > 3 && (head[0] & 0xf0) == 0x50 && begins(head, 1, "*M\u0018");
    return isSkippable || begins(head, 0, "(\u00b5/\u00fd") ? Codec.ZSTD : null;
  }

  /**
   * A header of two bytes, which is divided by 31, and behind it the first block of deflate: that
   * is not the last one of a stream.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950</a>
   */
  private static boolean isZlib(byte[] head) {
    return head.length > 2
        && (head[0] & 0x8f) == 0x08
        && ((head[0] << 8) + (head[1] & 0xff)) % 31 == 0
        && (head[1] & 0x20) == 0
        && !isText(head)
        && Inflating.begins(head);
  }

  /**
   * A byte of properties, the size of the dictionary (a power of two, or one and a half of one),
   * and that of what is packed, or -1.
   *
   * @see <a href="https://tukaani.org/xz/lzma-file-format-1.0.4.txt">the .lzma file format</a>
   */
  private static boolean isLzma(byte[] head) {
    if (head.length < 14 || (head[0] & 0xff) > 224 || isText(head)) {
      return false;
    }
    long dictionary = LittleEndian.getInt(head, 1);
    long size = LittleEndian.get(head, 5, Long.BYTES);
    long top = Long.highestOneBit(dictionary);
    boolean isUsual = dictionary == top || dictionary == top + top / 2;
    return dictionary >= 1 << 12
        && isUsual
        && (size == -1 || (size > 0 && size < 1L << 38))
        && head[13] == 0;
  }

  /** A sign, and numbers in octal or hex. */
  private static boolean isCpio(byte[] head) {
    return digits(head, "070701", 110, 16)
        || digits(head, "070702", 110, 16)
        || digits(head, "070707", 76, 8);
  }

  private static boolean digits(byte[] head, String magic, int length, int radix) {
    if (head.length < length || !begins(head, 0, magic)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Character.digit(head[i], radix) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean begins(byte[] head, int at, String magic) {
    byte[] bytes = magic.getBytes(ISO_8859_1);
    if (at + bytes.length > head.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether something that begins so is text, in a charset that keeps ASCII. */
  static boolean isText(byte[] head) {
    int others = 0;
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
      others += (b >= 0 && b < ' ' && IN_TEXT.indexOf(b) < 0) || b == 0x7f ? 1 : 0;
    }
    return others * RARE <= head.length;
  }
}
