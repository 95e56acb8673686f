package dev.notionredactor.scrub.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * What is to be looked through, of which the first bytes tell what it is: a region, or a stream
 * that can be read once. Not thread-safe.
 */
public final class Content implements Closeable {

  /** How many of the first bytes are known, if there are so many. */
  public static final int HEAD = 8 * 1024;

  private static final int BUFFER = 64 * 1024;

  /** Null if it is a stream. */
  private Region region;

  private InputStream stream;

  private final byte[] head;

  /** Holds what was read of the stream; null if nothing had to be. */
  private Spool spool;

  /** All of a region. */
  public Content(Region region) throws IOException {
    this.region = region;
    this.head = region.bytes(0, (int) Math.min(HEAD, region.size()));
  }

  /** The rest of a stream, which is not closed. */
  public Content(InputStream stream) throws IOException {
    this(readHead(stream), stream);
  }

  /** The same, of which some was read already: the head. */
  public Content(byte[] head, InputStream stream) {
    this.head = head;
    this.stream = new HeadedInputStream(head, stream);
  }

  private static byte[] readHead(InputStream stream) throws IOException {
    byte[] head = new byte[HEAD];
    return Arrays.copyOf(head, BlockInputStream.readFully(stream, head));
  }

  /** The first bytes; not to be changed. */
  public byte[] head() {
    return head;
  }

  /** Whether it can be read again without being held anywhere. */
  public boolean isRegion() {
    return region != null;
  }

  /** All of it, from the start on: of a stream once. */
  public InputStream open() {
    return region == null ? stream : region.open();
  }

  /** The same as a region. A stream is read to its end for that, and held until this is closed. */
  public Region region() throws IOException {
    if (region == null) {
      spool = new Spool();
      copy(stream, spool);
      region = spool.region();
    }
    return region;
  }

  /** Copies all that is left of a stream. */
  public static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count; (count = from.read(buffer)) >= 0; ) {
      to.write(buffer, 0, count);
    }
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
    }
  }
}
