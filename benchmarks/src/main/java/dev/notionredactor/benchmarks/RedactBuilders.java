package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.util.List;

/**
 * {@link Redactor#redact(StringBuilder)}. Where a key was masked, the time includes that of putting
 * the text back; where none was, the builder is left as it is.
 */
final class RedactBuilders implements Pass {

  private final Redactor redactor = Redactor.create();
  private final List<Sample> samples;
  private final String[] texts;
  private final StringBuilder[] builders;

  RedactBuilders(List<Sample> samples) {
    this.samples = samples;
    texts = samples.stream().map(Sample::text).toArray(String[]::new);
    builders = samples.stream().map(s -> new StringBuilder(s.text())).toArray(StringBuilder[]::new);
  }

  @Override
  public int run() {
    int found = 0;
    for (int i = 0; i < builders.length; i++) {
      if (redactor.redact(builders[i])) {
        found++;
        restore(i);
      }
    }
    return found;
  }

  @Override
  public void check() {
    for (int i = 0; i < builders.length; i++) {
      Sample sample = samples.get(i);
      sample.verify(redactor.redact(builders[i]) != sample.isClean(), "whether a key was found");
      sample.verify(sample.redacted().contentEquals(builders[i]), "redacted");
      restore(i);
    }
  }

  private void restore(int i) {
    builders[i].setLength(0);
    builders[i].append(texts[i]);
  }
}
