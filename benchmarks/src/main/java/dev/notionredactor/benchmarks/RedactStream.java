package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * {@link Redactor#wrap(OutputStream)}, written to in parts of one size, before a sink to nowhere.
 */
final class RedactStream implements Pass {

  private final Redactor redactor = Redactor.create();
  private final OutputStream stream = redactor.wrap(OutputStream.nullOutputStream());
  private final List<Sample> samples;
  private final byte[][] texts;
  private final int part;

  RedactStream(List<Sample> samples, int part) {
    this.samples = samples;
    texts = samples.stream().map(Sample::bytes).toArray(byte[][]::new);
    this.part = part;
  }

  @Override
  public int run() throws IOException {
    int parts = 0;
    for (byte[] text : texts) {
      parts += write(text, stream);
    }
    return parts;
  }

  @Override
  public void check() throws IOException {
    for (int i = 0; i < texts.length; i++) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream(texts[i].length);
      try (OutputStream checked = redactor.wrap(sink)) {
        write(texts[i], checked);
      }
      samples.get(i).verify(sink.toByteArray());
    }
  }

  private int write(byte[] text, OutputStream out) throws IOException {
    int parts = 0;
    for (int from = 0; from < text.length; from += part) {
      out.write(text, from, Math.min(part, text.length - from));
      parts++;
    }
    return parts;
  }
}
