package dev.notionredactor.sink;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.Writer;

/** Gathers characters for a {@code Writer}. */
final class CharCollector extends Collector {

  private static final int USUAL_SIZE = 256;

  /** As in {@link ByteCollector}, for ASCII. */
  private static final char[] SINGLE = new char[128];

  static {
    for (int i = 0; i < SINGLE.length; i++) {
      SINGLE[i] = (char) i;
    }
  }

  private final Writer sink;
  private StringBuilder gathered = new StringBuilder(USUAL_SIZE);

  CharCollector(Writer sink) {
    this.sink = sink;
  }

  /** Writes a single character to {@code stream}, to be gathered here. */
  void writeSingle(GuardedStream stream, int c) throws IOException {
    int index = c & 0xffff;
    if (index < SINGLE.length) {
      stream.write(TextKinds.CHARS, SINGLE, index, index + 1, this);
    } else {
      stream.write(TextKinds.CHARS, new char[] {(char) c}, 0, 1, this);
    }
  }

  @Override
  <T> void write(TextKind<T> kind, T text, int from, int to) throws IOException {
    if (text == SINGLE) {
      sink.write(from);
    } else {
      kind.write(text, from, to, sink);
    }
  }

  @Override
  <T> void append(TextKind<T> kind, T text, int from, int to) {
    kind.append(text, from, to, gathered);
  }

  @Override
  void appendHeld(byte[] folded, int[] originals, int from, int to) {
    for (int i = from; i < to; i++) {
      gathered.append((char) (folded[i] < 0 ? originals[i] : folded[i]));
    }
  }

  @Override
  void writeGathered() throws IOException {
    String text = gathered.toString();
    clearGathered();
    sink.write(text);
  }

  @Override
  void clearGathered() {
    gathered.setLength(0);
    if (gathered.capacity() > LARGEST_KEPT) {
      gathered = new StringBuilder(USUAL_SIZE);
    }
  }
}
