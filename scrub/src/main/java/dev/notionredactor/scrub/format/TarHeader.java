package dev.notionredactor.scrub.format;

import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;

/**
 * The header of an entry. Not thread-safe.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">POSIX: pax,
 *     the ustar interchange format</a>
 */
final class TarHeader {

  /** Of a header, and of all blocks, in bytes. */
  static final int SIZE = 512;

  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;

  /** Where GNU's header of a sparse file, or one that goes on with it, says that another comes. */
  private static final int EXTENDED_AT = 482;

  private static final int EXTENSION_GOES_ON_AT = 504;

  /** Fields of text. */
  enum Text {
    NAME("name", 0, 100),
    LINK("link", 157, 100),
    OWNER("owner", 265, 32),
    GROUP("group", 297, 32),
    /**
     * In all but the oldest archives; there, and in GNU's, with something else or nothing in it.
     */
    PREFIX("name", 345, 155),
    REST("header", 500, 12);

    private final String part;
    private final int at;
    private final int length;

    Text(String part, int at, int length) {
      this.part = part;
      this.at = at;
      this.length = length;
    }

    /** What it is, for people. */
    String part() {
      return part;
    }
  }

  private final byte[] bytes;

  TarHeader(byte[] block) {
    bytes = block;
  }

  /** Whether a block is a header: its sum says so. */
  static boolean isHeader(byte[] block) {
    try {
      return !isEmpty(block) && TarUtils.verifyCheckSum(block) && new TarHeader(block).size() >= 0;
    } catch (IllegalArgumentException noNumber) {
      return false;
    }
  }

  /** Whether it says that it is a header, be its sum right or not. */
  static boolean looksSo(byte[] block) {
    return Magic.begins(block, MAGIC_AT, "ustar");
  }

  /** Whether all of a block is zero. */
  static boolean isEmpty(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes a content of so many is filled up with. */
  static int padding(long size) {
    return (int) (-size & (SIZE - 1));
  }

  byte[] bytes() {
    return bytes;
  }

  /** All of a field: behind its end there may be something, too. */
  byte[] field(Text text) {
    return Arrays.copyOfRange(bytes, text.at, text.at + text.length);
  }

  /** A field as far as its end. */
  byte[] get(Text text) {
    boolean isGnu = Magic.begins(bytes, MAGIC_AT, "ustar  \0");
    if (text == Text.PREFIX && (isGnu || !looksSo(bytes))) {
      return new byte[0];
    }
    int end = text.at;
    while (end < text.at + text.length && bytes[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(bytes, text.at, end);
  }

  /** {@code value}: as long as what it replaces. */
  void set(Text text, byte[] value) {
    System.arraycopy(value, 0, bytes, text.at, value.length);
    sum();
  }

  /** Its name, from its two fields. */
  byte[] name() {
    byte[] prefix = get(Text.PREFIX);
    byte[] name = get(Text.NAME);
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  /** How many bytes of content come behind it. */
  long size() {
    return TarUtils.parseOctalOrBinary(bytes, SIZE_AT, SIZE_LENGTH);
  }

  /** Sets that; whether there is room for it. */
  boolean setSize(long size) {
    TarUtils.formatLongOctalOrBinaryBytes(size, bytes, SIZE_AT, SIZE_LENGTH);
    sum();
    return size() == size;
  }

  private void sum() {
    Arrays.fill(bytes, SUM_AT, SUM_AT + SUM_LENGTH, (byte) ' ');
    TarUtils.formatCheckSumOctalBytes(TarUtils.computeCheckSum(bytes), bytes, SUM_AT, SUM_LENGTH);
  }

  char type() {
    return (char) bytes[TYPE_AT];
  }

  /** Whether its content says more of the next entry, or of all. */
  boolean isNote() {
    return "xXgLK".indexOf(type()) >= 0;
  }

  /** Whether it is part of a file that another archive begins. */
  boolean isContinued() {
    return type() == 'M';
  }

  boolean isSparse() {
    return type() == 'S';
  }

  boolean isExtended() {
    return bytes[EXTENDED_AT] != 0;
  }

  static boolean isExtension(byte[] block) {
    return block[EXTENSION_GOES_ON_AT] != 0;
  }

  /** Links, devices, directories and labels have none, whatever size they say. */
  boolean hasContent() {
    return "123456V".indexOf(type()) < 0;
  }
}
