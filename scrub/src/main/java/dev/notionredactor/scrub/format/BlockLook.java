package dev.notionredactor.scrub.format;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.sink.FinishedSink;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.FutureTask;

/** A look at a part of a block by itself, by whoever comes to it first. */
final class BlockLook extends FutureTask<Boolean> {

  final byte[] block;
  final int end;

  BlockLook(Redactor redactor, byte[] block, int start, int end) {
    super(() -> isClean(redactor, block, start, end));
    this.block = block;
    this.end = end;
  }

  /**
   * Whether a stream that begins with this part passes all of it on as it is, and is as new behind
   * it. Only then does no key begin in it that goes on in what follows.
   */
  boolean isClean() {
    run();
    try {
      return get();
    } catch (Exception failed) {
      // It is seen again by who passes the block on.
      return false;
    }
  }

  private static boolean isClean(Redactor redactor, byte[] block, int start, int end)
      throws IOException {
    Same same = new Same(block, start);
    RedactingOutputStream stream = RedactorAccess.wrap(redactor, same, (key, decoded) -> {});
    stream.write(block, start, end - start);
    return stream.isAsNew() && same.at == end;
  }

  /** Knows how far what is written is the same as what is in a block. */
  private static final class Same extends OutputStream implements FinishedSink {
    private final byte[] block;

    /** Up to where in the block; negative if something else was written. */
    private int at;

    Same(byte[] block, int start) {
      this.block = block;
      this.at = start;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (bytes == block && offset == at) {
        at += length;
        return;
      }
      for (int i = 0; i < length && at >= 0; i++) {
        at = at < block.length && bytes[offset + i] == block[at] ? at + 1 : -1;
      }
    }
  }
}
