package dev.notionredactor.scrub.format;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.scrub.content.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Packed data on its way to who unpacks it, and a look at what stands among it as it is. */
final class Looking extends BlockInputStream {

  private static final String PART = "packed data";

  private final InputStream in;
  private final Told told;
  private final OutputStream redacted;

  Looking(InputStream in, Scope scope) {
    this.in = in;
    told = new Told(scope, PART, null);
    redacted = RedactorAccess.wrap(scope.redactors().binary(), Nowhere.INSTANCE, told);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    if (count > 0) {
      redacted.write(into, offset, count);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    redacted.close();
    told.end();
    in.close();
  }
}
