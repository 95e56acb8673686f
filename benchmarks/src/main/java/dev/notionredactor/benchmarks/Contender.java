package dev.notionredactor.benchmarks;

import java.util.List;
import java.util.function.Function;

/** The ways to go over texts that are measured side by side. Public for JMH. */
public enum Contender {
  INDEX_OF("indexOf, absent character", AbsentCharacter::new),
  STRING("redact(String)", RedactStrings::new),
  STRING_KNOWING_KEY("redact(String), one known key", RedactStrings::knowingKey),
  BYTES("redact(byte[])", RedactBytes::new),
  BUILDER("redact(StringBuilder)", RedactBuilders::new),
  STREAM_8K("stream, 8 KiB chunks", samples -> new RedactStream(samples, 8 * 1024)),
  STREAM_20("stream, 20-byte writes", samples -> new RedactStream(samples, 20)),
  REGEX("java.util.regex", JavaRegex::new),
  RE2J("RE2/J", Re2j::new),
  HYPERSCAN("Hyperscan", Hyperscan::new);

  private final String label;
  private final Function<List<Sample>, Pass> maker;

  Contender(String label, Function<List<Sample>, Pass> maker) {
    this.label = label;
    this.maker = maker;
  }

  String label() {
    return label;
  }

  /** Whether it is this project's. */
  boolean isRedactor() {
    return switch (this) {
      case STRING, STRING_KNOWING_KEY, BYTES, BUILDER, STREAM_8K, STREAM_20 -> true;
      case INDEX_OF, REGEX, RE2J, HYPERSCAN -> false;
    };
  }

  /** Whether it is given strings. */
  boolean isOfStrings() {
    return this == STRING || this == STRING_KNOWING_KEY;
  }

  /** Makes ready to go over the samples; fails if the results are not what they should be. */
  Pass prepare(List<Sample> samples) throws Exception {
    // On clean text alone, one that does nothing would do well.
    MadeUpKey key = MadeUpKey.access(1);
    maker.apply(List.of(new Sample("a " + key.text() + ".", "a " + key.mask() + ".", 1))).check();
    Pass pass = maker.apply(samples);
    pass.check();
    return pass;
  }
}
