package dev.notionredactor.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file of a jar, as it is packed there. Thread-safe.
 *
 * <p>Reads the records of a jar itself: {@code JarInputStream} unpacks all that it passes, and
 * looks at each byte to check it. Of a file that nobody wants, only the name is read.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The format of zip
 *     files, 4.3.7, 4.3.12 and 4.3.16</a>
 */
final class PackedFile {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_COUNT = 10;
  private static final int END_DIRECTORY = 16;

  private static final int RECORD = 0x02014b50;
  private static final int RECORD_LENGTH = 46;
  private static final int RECORD_PACKED = 20;
  private static final int RECORD_SIZE = 24;
  private static final int RECORD_NAME = 28;
  private static final int RECORD_EXTRA = 30;
  private static final int RECORD_COMMENT = 32;
  private static final int RECORD_PLACE = 42;

  private static final int HEADER_LENGTH = 30;
  private static final int HEADER_NAME = 26;
  private static final int HEADER_EXTRA = 28;

  /** The whole jar, until this file {@linkplain #standAlone stands alone}. */
  private byte[] jar;

  /** Where the file's record is in the jar's directory. */
  private final int record;

  /** What it holds, packed; null as long as it is in the jar. */
  private byte[] packed;

  private int size;

  private PackedFile(byte[] jar, int record) {
    this.jar = jar;
    this.record = record;
  }

  /**
   * Reads what is in a jar.
   *
   * @param jar without a comment at its end
   * @param files all of it is put there, by its name
   * @throws IOException if it is no jar
   */
  static void addAll(byte[] jar, Map<String, PackedFile> files) throws IOException {
    try {
      int end = jar.length - END_LENGTH;
      check(number(jar, end) == END);
      int at = number(jar, end + END_DIRECTORY);
      for (int left = shortNumber(jar, end + END_COUNT); left > 0; left--) {
        check(number(jar, at) == RECORD);
        int name = shortNumber(jar, at + RECORD_NAME);
        files.put(
            new String(jar, at + RECORD_LENGTH, name, StandardCharsets.ISO_8859_1),
            new PackedFile(jar, at));
        at +=
            RECORD_LENGTH
                + name
                + shortNumber(jar, at + RECORD_EXTRA)
                + shortNumber(jar, at + RECORD_COMMENT);
      }
    } catch (IndexOutOfBoundsException cut) {
      check(false);
    }
  }

  private static void check(boolean asExpected) throws IOException {
    if (!asExpected) {
      throw new IOException("what is in the agent's jar is no jar itself");
    }
  }

  private static int shortNumber(byte[] jar, int at) {
    return (jar[at] & 0xff) | (jar[at + 1] & 0xff) << 8;
  }

  private static int number(byte[] jar, int at) {
    return shortNumber(jar, at) | shortNumber(jar, at + 2) << 16;
  }

  /** Lets go of the jar that it is in. */
  synchronized void standAlone() {
    if (packed == null) {
      int header = number(jar, record + RECORD_PLACE);
      int from =
          header
              + HEADER_LENGTH
              + shortNumber(jar, header + HEADER_NAME)
              + shortNumber(jar, header + HEADER_EXTRA);
      packed = Arrays.copyOfRange(jar, from, from + number(jar, record + RECORD_PACKED));
      size = number(jar, record + RECORD_SIZE);
      jar = null;
    }
  }

  /** What it holds. The array may be this file's own. */
  synchronized byte[] bytes() {
    standAlone();
    return packed.length == size ? packed : unpacked();
  }

  private byte[] unpacked() {
    byte[] bytes = new byte[size];
    Inflater inflater = new Inflater(/* nowrap= */ true);
    try {
      inflater.setInput(packed);
      for (int have = 0; have < size; ) {
        int more = inflater.inflate(bytes, have, size - have);
        if (more == 0) {
          throw new IllegalStateException("a file within the agent's jar is cut off");
        }
        have += more;
      }
      return bytes;
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("a file within the agent's jar is damaged", damaged);
    } finally {
      inflater.end();
    }
  }
}
