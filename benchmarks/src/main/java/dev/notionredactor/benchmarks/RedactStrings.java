package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.util.List;

/** {@link Redactor#redact(String)}. */
final class RedactStrings implements Pass {

  private final Redactor redactor;
  private final List<Sample> samples;
  private final String[] texts;

  RedactStrings(List<Sample> samples) {
    this(samples, Redactor.create());
  }

  private RedactStrings(List<Sample> samples, Redactor redactor) {
    this.samples = samples;
    this.redactor = redactor;
    texts = samples.stream().map(Sample::text).toArray(String[]::new);
  }

  /** By a redactor that knows a key, and finds pieces of it. */
  static RedactStrings knowingKey(List<Sample> samples) {
    String key = MadeUpKey.access(0).text();
    return new RedactStrings(samples, Redactor.builder().knownValue(key).build());
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
