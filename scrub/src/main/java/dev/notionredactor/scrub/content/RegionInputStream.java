package dev.notionredactor.scrub.content;

import java.io.IOException;

/** Reads a region from its start on. Not thread-safe. */
final class RegionInputStream extends BlockInputStream {

  private final Region region;
  private long position;

  RegionInputStream(Region region) {
    this.region = region;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = length == 0 ? 0 : region.read(position, into, offset, length);
    position += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.max(0, Math.min(count, region.size() - position));
    position += skipped;
    return skipped;
  }
}
