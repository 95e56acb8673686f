package dev.notionredactor.scrub.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Holds what is written to it until it is read: in memory, or in a temporary file that nobody else
 * may read, if it is more than that is good for. Not thread-safe.
 */
public final class Spool extends OutputStream implements Closeable {

  /** What is kept in memory at most, in bytes. */
  private static final int IN_MEMORY = 1 << 20;

  private static final int USUAL = 8 * 1024;

  private byte[] memory = new byte[USUAL];
  private int length;

  /** Null as long as memory is enough. */
  private FileChannel file;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    if (file == null && length + count <= IN_MEMORY) {
      if (length + count > memory.length) {
        memory = Arrays.copyOf(memory, Math.max(length + count, Math.min(IN_MEMORY, 2 * length)));
      }
      System.arraycopy(bytes, offset, memory, length, count);
      length += count;
      return;
    }
    if (file == null) {
      // Made with an owner's permissions alone.
      Path path = Files.createTempFile("notion-redactor-", ".tmp");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      writeFully(ByteBuffer.wrap(memory, 0, length));
      memory = new byte[0];
    }
    writeFully(ByteBuffer.wrap(bytes, offset, count));
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** What was written so far; good until this is closed. */
  public Region region() throws IOException {
    return file == null ? new MemoryRegion(memory, length) : new FileRegion(file, count -> {});
  }

  @Override
  public void close() throws IOException {
    memory = new byte[0];
    if (file != null) {
      file.close();
    }
  }
}
