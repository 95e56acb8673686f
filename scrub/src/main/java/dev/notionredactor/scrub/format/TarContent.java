package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of an entry, of which the archive says how long it is. */
final class TarContent extends BlockInputStream {

  private final InputStream archive;
  private final Scope entry;
  private long left;

  TarContent(InputStream archive, long size, Scope entry) {
    this.archive = archive;
    this.left = size;
    this.entry = entry;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = archive.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw entry.refusal("is cut off");
    }
    left -= count;
    return count;
  }
}
