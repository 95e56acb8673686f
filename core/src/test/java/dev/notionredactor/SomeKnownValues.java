package dev.notionredactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of known values that are nasty to a scanner, each alone and then all at once; by name. */
enum SomeKnownValues {
  NONE(),
  ALPHANUMERIC("k7Qm2Zx9"),
  /** Each is the start of the next. */
  PREFIXES("hunter2hunter", "hunter2hunter-and", "hunter2hunter-and-hunter2"),
  /** Any two places an even number of characters apart. */
  SELF_OVERLAP("abababab"),
  /** One that differs between the base64 alphabets, and has characters of both itself. */
  BASE64_CHARACTERS("p+q/r+s/t?~~_>-<"),
  LONG("The-quick-brown-fox-jumps-over-the-lazy-dog/0123456789+rest!"),
  KEY_INSIDE("user=1;" + TestKeys.ACCESS + "0123456789abcdefghij" + ";end"),
  /** The match of a key that goes on after the known value is. */
  ENDS_IN_BODY("Bearer " + TestKeys.ACCESS + "0123456789abcdef", "v03:eyJ" + TestKeys.body(44, 3)),
  /** They begin where base64 within a plain body may end one character later. */
  BEGINS_AFTER_BODY("_0123456", "kY_hunter2x", "/hunter2hunter"),
  /** Parts of keys: the end of a prefix, the end of one with a body, a body, one with more. */
  PARTS_OF_KEYS(
      "user_token",
      "password-ntn",
      "xx-" + TestKeys.REFRESH + "012",
      TestKeys.body(46, 7),
      TestKeys.body(20, 8) + "+/9"),
  /** What looks encoded: hex of its own, and the start of an encoded prefix. */
  LOOKS_ENCODED("3132333435363738", "7365637265745f33", "AbnRuXzAx"),
  /** They are found by their shape, and by pieces. */
  KEYS(TestKeys.accessToken(9), TestKeys.legacyToken(8), TestKeys.ACCESS + "0123456789abcdefghij"),
  /** And one that is found by its shape, and keeps its fingerprint. */
  ALL(
      all(
          ALPHANUMERIC,
          PREFIXES,
          SELF_OVERLAP,
          BASE64_CHARACTERS,
          LONG,
          KEY_INSIDE,
          ENDS_IN_BODY,
          BEGINS_AFTER_BODY,
          PARTS_OF_KEYS,
          LOOKS_ENCODED));

  /** What a value without a name is shown as. */
  private static final String NO_NAME = "known-value";

  @SuppressWarnings("ImmutableEnumChecker") // Nothing is added once it is made.
  private final Map<String, String> byName = new LinkedHashMap<>();

  SomeKnownValues(String... values) {
    for (String value : values) {
      byName.put(byName.isEmpty() ? NO_NAME : name() + "_" + byName.size(), value);
    }
  }

  private static String[] all(SomeKnownValues... sets) {
    List<String> values = new ArrayList<>();
    for (SomeKnownValues set : sets) {
      values.addAll(set.strings());
    }
    values.add(TestKeys.accessToken(9));
    return values.toArray(new String[0]);
  }

  List<String> strings() {
    return List.copyOf(byName.values());
  }

  Oracle oracle(String template) {
    return new Oracle(template, byName);
  }

  /** The templates that go with these: none that moves a prefix which holds one of them. */
  List<String> templates() {
    List<String> templates = new ArrayList<>(List.of(Templates.ALL));
    if (byName.containsValue("user_token")) {
      templates.removeIf(template -> template.lastIndexOf("{prefix}") > 0);
    }
    return templates;
  }

  Redactor redactor(String template) {
    RedactorBuilder builder = Redactor.builder().mask(template).environment(false);
    byName.forEach(
        (name, value) -> {
          if (name.equals(NO_NAME)) {
            builder.knownValue(value);
          } else {
            builder.knownValue(name, value);
          }
        });
    return builder.build();
  }
}
