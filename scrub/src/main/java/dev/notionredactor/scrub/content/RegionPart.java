package dev.notionredactor.scrub.content;

import java.io.IOException;

/** A part of another region. */
final class RegionPart extends Region {

  private final Region whole;
  private final long from;
  private final long size;

  RegionPart(Region whole, long from, long size) {
    this.whole = whole;
    this.from = from;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    long left = size - position;
    return left <= 0 ? -1 : whole.read(from + position, into, offset, (int) Math.min(length, left));
  }
}
