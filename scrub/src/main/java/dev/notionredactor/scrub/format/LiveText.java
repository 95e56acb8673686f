package dev.notionredactor.scrub.format;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.KeyListener;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Text that comes as a program writes it, and is shown at once. Each whole key is learned where it
 * stands: pieces of it are masked from there on.
 */
public final class LiveText {

  private static final int BUFFER = 64 * 1024;

  private LiveText() {}

  /**
   * Passes on a text to its end.
   *
   * @param head what was read of it already
   * @param out not closed
   */
  public static void pass(byte[] head, InputStream in, OutputStream out, Scope scope)
      throws IOException {
    Redactors redactors = scope.redactors();
    Lines lines = new Lines();
    Tail tail = new Tail();
    LiveHead begin = new LiveHead(scope);
    Told told = new Told(scope, null, lines);
    long failures = redactors.failures();
    KeyListener learner = (key, decoded) -> redactors.learn(key, decoded);
    // Goes ahead by one block, so that a piece is masked that stands behind a key in the same one.
    try (OutputStream ahead = RedactorAccess.wrap(redactors.text(), Nowhere.INSTANCE, learner);
        OutputStream redacted = RedactorAccess.wrap(redactors.text(), new Open(out), told)) {
      byte[] buffer = new byte[BUFFER];
      for (byte[] block = head; block != null; block = next(in, buffer)) {
        begin.add(block);
        tail.add(block, block.length);
        lines.add(block, block.length);
        ahead.write(block);
        redacted.write(block);
      }
    }
    told.end();
    tail.end(scope);
    Flat.checkFailures(failures, scope);
  }

  /** What there is just now; null at the end. */
  private static byte[] next(InputStream in, byte[] buffer) throws IOException {
    int count = in.read(buffer);
    return count < 0 ? null : Arrays.copyOf(buffer, count);
  }

  /** What waits is shown there when the text falls idle. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
