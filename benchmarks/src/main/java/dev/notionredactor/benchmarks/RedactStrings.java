package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.util.List;

/** {@link Redactor#redact(String)}. */
final class RedactStrings implements Pass {

  private final Redactor redactor = Redactor.create();
  private final List<Sample> samples;
  private final String[] texts;

  RedactStrings(List<Sample> samples) {
    this.samples = samples;
    texts = samples.stream().map(Sample::text).toArray(String[]::new);
  }

  @Override
  public int run() {
    int characters = 0;
    for (String text : texts) {
      characters += redactor.redact(text).length();
    }
    return characters;
  }

  @Override
  public void check() {
    for (Sample sample : samples) {
      sample.verify(redactor.redact(sample.text()));
    }
  }
}
