package dev.notionredactor;

import java.util.Map;

/** Redactors that know values by name, and none from the environment of whoever runs the tests. */
final class KnowingRedactor {

  private KnowingRedactor() {}

  static Redactor of(Map<String, String> knownValues) {
    RedactorBuilder builder = Redactor.builder().environment(false);
    knownValues.forEach(builder::knownValue);
    return builder.build();
  }
}
