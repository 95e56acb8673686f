package dev.notionredactor.benchmarks;

import java.util.List;

/** The practical limit: one vectorised pass of the JVM's own {@code indexOf} that finds nothing. */
final class AbsentCharacter implements Pass {

  private static final char ABSENT = '\u0001';

  private final String[] texts;

  AbsentCharacter(List<Sample> samples) {
    texts = samples.stream().map(Sample::text).toArray(String[]::new);
  }

  @Override
  public int run() {
    int found = 0;
    for (String text : texts) {
      found += text.indexOf(ABSENT);
    }
    return found;
  }

  @Override
  public void check() {
    for (String text : texts) {
      if (text.indexOf(ABSENT) >= 0) {
        throw new IllegalStateException("a text holds the character that should be absent");
      }
    }
  }
}
