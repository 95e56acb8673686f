package dev.notionredactor.scrub.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A whole file. */
public final class FileRegion extends Region {

  private final FileChannel file;
  private final long size;

  /** {@code file}: closed with this. */
  public FileRegion(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    return file.read(ByteBuffer.wrap(into, offset, length), position);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
