package dev.notionredactor.sink;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Gathers bytes for an {@code OutputStream}. */
final class ByteCollector extends Collector {

  private static final int USUAL_SIZE = 1024;
  private static final byte[] NONE = new byte[0];

  /** Every byte at its index, for writes of a single one, which then need no array of their own. */
  static final byte[] SINGLE = new byte[256];

  static {
    for (int i = 0; i < SINGLE.length; i++) {
      SINGLE[i] = (byte) i;
    }
  }

  private final OutputStream sink;
  private byte[] gathered = new byte[USUAL_SIZE];
  private int length;

  ByteCollector(OutputStream sink) {
    this.sink = sink;
  }

  /** Writes a single byte to {@code stream}, to be gathered here. */
  void writeSingle(GuardedStream stream, int b) throws IOException {
    int index = b & 0xff;
    stream.write(TextKinds.BYTES, SINGLE, index, index + 1, this);
  }

  @Override
  <T> void write(TextKind<T> kind, T text, int from, int to) throws IOException {
    if (text == SINGLE) {
      sink.write(from);
      return;
    }
    sink.write((byte[]) text, from, to - from);
  }

  @Override
  <T> void append(TextKind<T> kind, T text, int from, int to) {
    int count = to - from;
    if (count > gathered.length - length) {
      gathered = Arrays.copyOf(gathered, Math.max(2 * gathered.length, length + count));
    }
    kind.copyBytes(text, from, to, gathered, length);
    length += count;
  }

  @Override
  void appendHeld(byte[] folded, int[] originals, int from, int to) {
    append(TextKinds.BYTES, folded, from, to);
  }

  @Override
  void writeGathered() throws IOException {
    byte[] bytes = gathered;
    int count = length;
    gathered = NONE;
    length = 0;
    try {
      sink.write(bytes, 0, count);
    } finally {
      gathered = bytes;
      clearGathered();
    }
  }

  @Override
  void clearGathered() {
    length = 0;
    if (gathered.length > LARGEST_KEPT) {
      gathered = new byte[USUAL_SIZE];
    }
  }
}
