package dev.notionredactor.scrub.format;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.Finding;
import dev.notionredactor.scanner.KnownValue;
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
    Lines lines = new Lines();
    Redactors redactors = scope.redactors();
    Told told =
        new Told(scope, null, lines) {
          @Override
          KnownValue meet(Finding finding, byte[] key) {
            KnownValue met = super.meet(finding, key);
            if (met != null) {
              redactors.learn(met);
            }
            return met;
          }
        };
    long failures = redactors.failures();
    try (OutputStream redacted = RedactorAccess.wrap(redactors.text(), new Open(out), told)) {
      lines.add(head, head.length);
      redacted.write(head);
      byte[] buffer = new byte[BUFFER];
      for (int count; (count = in.read(buffer)) >= 0; ) {
        byte[] block = Arrays.copyOf(buffer, count);
        lines.add(block, count);
        redacted.write(block);
      }
    }
    told.end();
    Flat.checkFailures(failures, scope);
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
