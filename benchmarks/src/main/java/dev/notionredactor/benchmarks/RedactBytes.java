package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.util.List;

/** {@link Redactor#redact(byte[])}. */
final class RedactBytes implements Pass {

  private final Redactor redactor = Redactor.create();
  private final List<Sample> samples;
  private final byte[][] texts;

  RedactBytes(List<Sample> samples) {
    this.samples = samples;
    texts = samples.stream().map(Sample::bytes).toArray(byte[][]::new);
  }

  @Override
  public int run() {
    int bytes = 0;
    for (byte[] text : texts) {
      bytes += redactor.redact(text).length;
    }
    return bytes;
  }

  @Override
  public void check() {
    for (int i = 0; i < texts.length; i++) {
      Sample sample = samples.get(i);
      byte[] result = redactor.redact(texts[i]);
      sample.verify(result);
      sample.verify(sample.isClean() == (result == texts[i]), "the array returned");
    }
  }
}
