package dev.notionredactor.scrub.content;

/** Bytes in memory. */
final class MemoryRegion extends Region {

  private final byte[] bytes;
  private final int size;

  MemoryRegion(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    if (position >= size) {
      return -1;
    }
    int count = (int) Math.min(length, size - position);
    System.arraycopy(bytes, (int) position, into, offset, count);
    return count;
  }
}
