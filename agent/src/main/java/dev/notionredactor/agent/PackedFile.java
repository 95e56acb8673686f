package dev.notionredactor.agent;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file of a jar, as it is packed there. Thread-safe.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The format of zip
 *     files, 4.3.7</a>
 */
final class PackedFile {

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

  /** As the jar's directory says. */
  PackedFile(JarBytes jar, int header, int nameLength, int packedSize, int size) {
    this.jar = jar;
    this.header = header;
    this.nameLength = nameLength;
    this.packedSize = packedSize;
    this.size = size;
  }

  /**
   * A jar that this file is.
   *
   * @throws IOException if it is packed
   */
  JarBytes asJar() throws IOException {
    JarFiles.check(packedSize == size);
    return jar.part(header + start(jar.read(header, HEADER_LENGTH)), size);
  }

  /** How many bytes stand from the start of a header to what the file holds. */
  private static int start(byte[] header) {
    return HEADER_LENGTH
        + JarFiles.shortNumber(header, HEADER_NAME)
        + JarFiles.shortNumber(header, HEADER_EXTRA);
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
