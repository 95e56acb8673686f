package dev.notionredactor.sink;

import dev.notionredactor.scanner.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Gathers bytes for an {@code OutputStream}. */
final class ByteCollector extends Collector {

  private static final int USUAL_SIZE = 1024;
  private static final int LARGEST_KEPT = 16 * 1024;

  private final OutputStream sink;
  private byte[] gathered = new byte[USUAL_SIZE];
  private int length;

  ByteCollector(OutputStream sink) {
    this.sink = sink;
  }

  @Override
  void write(Object text, int from, int to) throws IOException {
    sink.write((byte[]) text, from, to - from);
  }

  @Override
  void append(Object text, int from, int to) {
    int count = to - from;
    if (count > gathered.length - length) {
      gathered = Arrays.copyOf(gathered, Math.max(2 * gathered.length, length + count));
    }
    if (text instanceof byte[]) {
      System.arraycopy(text, from, gathered, length, count);
    } else {
      for (int i = 0; i < count; i++) {
        gathered[length + i] = (byte) Text.at(text, from + i);
      }
    }
    length += count;
  }

  @Override
  void writeGathered() throws IOException {
    sink.write(gathered, 0, length);
  }

  @Override
  void clearGathered() {
    length = 0;
    if (gathered.length > LARGEST_KEPT) {
      gathered = new byte[USUAL_SIZE];
    }
  }
}
