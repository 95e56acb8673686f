package dev.notionredactor.scrub.format;

import dev.notionredactor.sink.FinishedSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes characters in UTF-16 or UTF-32. Not thread-safe. */
final class WideWriter extends Writer implements FinishedSink {

  private final Wide charset;
  private final OutputStream out;

  /** The first half of a character of which the other is yet to come; 0 if there is none. */
  private char half;

  WideWriter(Wide charset, OutputStream out) {
    this.charset = charset;
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    byte[] bytes = new byte[(length + 1) * charset.unit()];
    int count = 0;
    for (int i = offset; i < offset + length; i++) {
      if (half != 0) {
        charset.encode(Character.toCodePoint(half, chars[i]), bytes, count);
        half = 0;
      } else if (charset.joinsSurrogates() && Character.isHighSurrogate(chars[i])) {
        half = chars[i];
        continue;
      } else {
        charset.encode(chars[i], bytes, count);
      }
      count += charset.unit();
    }
    out.write(bytes, 0, count);
  }

  @Override
  public void flush() {}

  /** The stream goes on. */
  @Override
  public void close() {}
}
