package dev.notionredactor.scrub.content;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which some bytes were read already, from those on. Not closed at its end, as a {@code
 * SequenceInputStream} would be, since whoever gave it asks it whether it was the end.
 */
public final class HeadedInputStream extends InputStream {

  private final byte[] head;
  private final InputStream rest;
  private int at;

  /** {@code head}: what was read already; {@code rest}: not closed. */
  public HeadedInputStream(byte[] head, InputStream rest) {
    this.head = head;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    return at < head.length ? head[at++] & 0xff : rest.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == head.length) {
      return rest.read(into, offset, length);
    }
    int count = Math.min(length, head.length - at);
    System.arraycopy(head, at, into, offset, count);
    at += count;
    return count;
  }
}
