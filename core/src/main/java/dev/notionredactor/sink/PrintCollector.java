package dev.notionredactor.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.notionredactor.stream.StreamOutput;
import dev.notionredactor.text.TextKind;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * Gathers what is printed to a {@code PrintStream}, or else what is written to it as bytes. Of what
 * was held back each goes on as what it was, be it the other.
 */
final class PrintCollector extends Collector {

  private static final int USUAL_SIZE = 256;

  private final PrintStream sink;

  /** Whether this is for bytes. */
  private final boolean ofBytes;

  /** Characters, and bytes as the characters of their numbers. */
  private StringBuilder gathered = new StringBuilder(USUAL_SIZE);

  /** Where the other begins, then where these do again, and so on. */
  private int[] turns = {};

  PrintCollector(PrintStream sink, boolean ofBytes) {
    this.sink = sink;
    this.ofBytes = ofBytes;
  }

  @Override
  <T> void write(TextKind<T> kind, T text, int from, int to) {
    if (text == ByteCollector.SINGLE) {
      sink.write(from);
    } else if (text instanceof byte[]) {
      sink.write((byte[]) text, from, to - from);
    } else {
      sink.print(((String) (Object) text).substring(from, to));
    }
  }

  @Override
  <T> void append(TextKind<T> kind, T text, int from, int to) {
    turnTo(ofBytes);
    kind.append(text, from, to, gathered);
  }

  @Override
  void appendHeld(byte[] folded, int[] originals, int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded[i] < 0) {
        turnTo((originals[i] & StreamOutput.BYTE) != 0);
        gathered.append((char) originals[i]);
      } else {
        gathered.append((char) folded[i]);
      }
    }
  }

  private void turnTo(boolean bytes) {
    boolean areBytes = ofBytes ^ (turns.length % 2 == 1);
    if (bytes != areBytes) {
      turns = Arrays.copyOf(turns, turns.length + 1);
      turns[turns.length - 1] = gathered.length();
    }
  }

  @Override
  void writeGathered() {
    String text = gathered.toString();
    int[] ends = Arrays.copyOf(turns, turns.length + 1);
    ends[turns.length] = text.length();
    clearGathered();
    boolean bytes = ofBytes;
    int from = 0;
    for (int end : ends) {
      write(text.substring(from, end), bytes);
      from = end;
      bytes = !bytes;
    }
  }

  private void write(String text, boolean bytes) {
    if (text.isEmpty()) {
      return;
    }
    if (bytes) {
      sink.write(text.getBytes(ISO_8859_1), 0, text.length());
    } else {
      sink.print(text);
    }
  }

  @Override
  void clearGathered() {
    turns = new int[0];
    gathered.setLength(0);
    if (gathered.capacity() > LARGEST_KEPT) {
      gathered = new StringBuilder(USUAL_SIZE);
    }
  }
}
