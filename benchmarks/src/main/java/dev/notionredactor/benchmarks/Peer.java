package dev.notionredactor.benchmarks;

import java.util.List;

/** What else one could use. It has to find the keys of the plain families, and masks none. */
abstract class Peer implements Pass {

  /**
   * What a key of the plain families is, up to how often its last part is repeated. Of the rules it
   * has only what every peer understands; a text in which the others matter is no sample.
   */
  static final String KEY = "(?:ntn_|nrt_|secret_)[A-Za-z0-9]";

  private final List<Sample> samples;
  private final String[] texts;

  Peer(List<Sample> samples) {
    this.samples = samples;
    texts = samples.stream().map(Sample::text).toArray(String[]::new);
  }

  /** How many keys a text holds. */
  abstract int count(String text);

  @Override
  public final int run() {
    int keys = 0;
    for (String text : texts) {
      keys += count(text);
    }
    return keys;
  }

  @Override
  public final void check() {
    for (Sample sample : samples) {
      sample.verify(count(sample.text()));
    }
  }
}
