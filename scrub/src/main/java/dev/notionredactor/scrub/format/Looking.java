package dev.notionredactor.scrub.format;

import dev.notionredactor.access.RedactorAccess;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Packed data on its way to who unpacks it, and a look at what stands among it as it is. */
final class Looking extends FilterInputStream {

  private static final String PART = "packed data";

  private final Told told;
  private final OutputStream redacted;

  Looking(InputStream in, Scope scope) {
    super(in);
    told = new Told(scope, PART, null);
    redacted = RedactorAccess.wrap(scope.redactors().binary(), Nowhere.INSTANCE, told);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
