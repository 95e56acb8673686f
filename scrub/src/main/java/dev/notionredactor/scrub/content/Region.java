package dev.notionredactor.scrub.content;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read at any place, as often as wanted. Thread-safe. */
public abstract class Region implements Closeable {

  /** How many bytes there are. */
  public abstract long size();

  /**
   * Reads some of {@code length} bytes from {@code position} on.
   *
   * @return how many; negative if there are none
   * @throws IOException if they can't be read
   */
  public abstract int read(long position, byte[] into, int offset, int length) throws IOException;

  /** Others may go on with what this is a part of. */
  @Override
  public void close() throws IOException {}

  /**
   * Reads exactly so many bytes.
   *
   * @throws EOFException if there are fewer
   */
  public final byte[] bytes(long position, int length) throws IOException {
    byte[] bytes = new byte[length];
    int at = 0;
    while (at < length) {
      int count = read(position + at, bytes, at, length - at);
      if (count < 0) {
        throw new EOFException("ends too early");
      }
      at += count;
    }
    return bytes;
  }

  /** A part of this. */
  public final Region part(long from, long size) {
    return new RegionPart(this, from, size);
  }

  /** All of it, from the start on. */
  public final InputStream open() {
    return new RegionInputStream(this);
  }
}
