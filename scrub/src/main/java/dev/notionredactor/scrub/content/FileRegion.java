package dev.notionredactor.scrub.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.LongConsumer;

/** A whole file. */
public final class FileRegion extends Region {

  private final FileChannel file;
  private final LongConsumer reads;
  private final long size;

  /**
   * All of a file.
   *
   * @param file closed with this
   * @param reads is told how many bytes are read each time
   */
  public FileRegion(FileChannel file, LongConsumer reads) throws IOException {
    this.file = file;
    this.reads = reads;
    this.size = file.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    int count = file.read(ByteBuffer.wrap(into, offset, length), position);
    reads.accept(Math.max(0, count));
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
