package dev.notionredactor.agent;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
  private static final int END_SIZE = 12;
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

  /** So many bytes are seldom in a header behind the name. The directory does not say it. */
  private static final int MUCH_EXTRA = 32;

  /** Null if this file {@linkplain #standAlone stands alone}. */
  private JarBytes jar;

  /** Where its header is in the jar. */
  private final int header;

  private final int nameLength;
  private final int packedSize;
  private final int size;

  /** What it holds, packed; null as long as it is in the jar. */
  private ByteBuffer packed;

  private PackedFile(JarBytes jar, byte[] directory, int record, int nameLength) {
    this.jar = jar;
    this.header = number(directory, record + RECORD_PLACE);
    this.nameLength = nameLength;
    this.packedSize = number(directory, record + RECORD_PACKED);
    this.size = number(directory, record + RECORD_SIZE);
  }

  /**
   * Reads which files are in a jar.
   *
   * @param jar without a comment at its end
   * @param files all of it is put there, by its name
   * @throws IOException if it is no jar, or can't be read
   */
  static void addAll(JarBytes jar, Map<String, PackedFile> files) throws IOException {
    byte[] end = jar.read(jar.length() - END_LENGTH, END_LENGTH);
    check(number(end, 0) == END);
    byte[] directory = jar.read(number(end, END_DIRECTORY), number(end, END_SIZE));
    try {
      int at = 0;
      for (int left = shortNumber(end, END_COUNT); left > 0; left--) {
        check(number(directory, at) == RECORD);
        int name = shortNumber(directory, at + RECORD_NAME);
        files.put(
            new String(directory, at + RECORD_LENGTH, name, StandardCharsets.ISO_8859_1),
            new PackedFile(jar, directory, at, name));
        at +=
            RECORD_LENGTH
                + name
                + shortNumber(directory, at + RECORD_EXTRA)
                + shortNumber(directory, at + RECORD_COMMENT);
      }
    } catch (IndexOutOfBoundsException cut) {
      check(false);
    }
  }

  private static void check(boolean asExpected) throws IOException {
    if (!asExpected) {
      throw new IOException("the agent's jar, or what is in it, is no jar");
    }
  }

  private static int shortNumber(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static int number(byte[] bytes, int at) {
    return shortNumber(bytes, at) | shortNumber(bytes, at + 2) << 16;
  }

  /**
   * A jar that this file is.
   *
   * @throws IOException if it is packed
   */
  JarBytes asJar() throws IOException {
    check(packedSize == size);
    return jar.part(header + start(jar.read(header, HEADER_LENGTH)), size);
  }

  /** How many bytes stand from the start of a header to what the file holds. */
  private static int start(byte[] header) {
    return HEADER_LENGTH + shortNumber(header, HEADER_NAME) + shortNumber(header, HEADER_EXTRA);
  }

  /** Lets go of the jar that it is in. */
  synchronized void standAlone() throws IOException {
    if (packed == null) {
      int most = HEADER_LENGTH + nameLength + MUCH_EXTRA + packedSize;
      byte[] read = jar.read(header, Math.min(most, jar.length() - header));
      int start = start(read);
      packed =
          start + packedSize <= read.length
              ? ByteBuffer.wrap(read, start, packedSize)
              : ByteBuffer.wrap(jar.read(header + start, packedSize));
      jar = null;
    }
  }

  /** What it holds, in an array that may be this file's own. */
  synchronized ByteBuffer bytes() throws IOException {
    standAlone();
    return packedSize == size ? packed.duplicate() : ByteBuffer.wrap(unpacked());
  }

  private byte[] unpacked() throws IOException {
    byte[] bytes = new byte[size];
    Inflater inflater = new Inflater(/* nowrap= */ true);
    try {
      inflater.setInput(packed.array(), packed.position(), packedSize);
      for (int have = 0; have < size; ) {
        int more = inflater.inflate(bytes, have, size - have);
        if (more == 0) {
          throw new EOFException("a file within the agent's jar is cut off");
        }
        have += more;
      }
      return bytes;
    } catch (DataFormatException damaged) {
      throw new IOException("a file within the agent's jar is damaged", damaged);
    } finally {
      inflater.end();
    }
  }
}
