package dev.notionredactor.demo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A secret in two parts: what all of its kind start with, and what must not be shown. */
final class Key {

  static final List<String> TOKEN_PREFIXES =
      Collections.unmodifiableList(Arrays.asList("ntn_", "nrt_", "secret_"));

  static final String SESSION_PREFIX = "v03%3AeyJ";

  /** Empty for a known value: it has nothing in common with others. */
  final String prefix;

  final String body;

  Key(String text) {
    prefix = prefixOf(text);
    body = text.substring(prefix.length());
  }

  private static String prefixOf(String text) {
    for (String prefix : TOKEN_PREFIXES) {
      if (text.startsWith(prefix)) {
        return prefix;
      }
    }
    return text.startsWith(SESSION_PREFIX) ? SESSION_PREFIX : "";
  }
}
