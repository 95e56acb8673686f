package dev.notionredactor.scrub.content;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in blocks; a single byte is one, too. */
public abstract class BlockInputStream extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;

  /**
   * Reads until an array is full or a stream has ended.
   *
   * @return how many bytes were read
   */
  public static int readFully(InputStream in, byte[] into) throws IOException {
    int length = 0;
    for (int count = 0; length < into.length && count >= 0; length += Math.max(0, count)) {
      count = in.read(into, length, into.length - length);
    }
    return length;
  }
}
