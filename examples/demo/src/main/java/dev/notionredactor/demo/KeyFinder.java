package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a text shows of given keys: whole keys, and parts from 8 consecutive characters of a
 * body on. Knowing the keys, it needs no pattern, and shares no code with what it checks.
 */
final class KeyFinder {

  /** So many characters of a body in a row count as shown. */
  static final int SHOWN = 8;

  /** Every run of SHOWN characters that the bodies hold. */
  private final Set<String> runs = new HashSet<>();

  private final Set<String> prefixes = new LinkedHashSet<>();

  KeyFinder(List<String> keys) {
    for (String key : keys) {
      int body = key.indexOf('_') + 1;
      prefixes.add(key.substring(0, body));
      for (int i = body; i + SHOWN <= key.length(); i++) {
        runs.add(key.substring(i, i + SHOWN));
      }
    }
  }

  /** In order; each span is one key, or one part of a key, with its prefix where that is shown. */
  List<Span> find(String text) {
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i + SHOWN <= text.length()) {
      if (!runAt(text, i)) {
        i++;
        continue;
      }
      int end = i + SHOWN;
      while (runAt(text, end - SHOWN + 1)) {
        end++;
      }
      spans.add(new Span(i - prefixBefore(text, i), end));
      i = end;
    }
    return spans;
  }

  /** The length of the prefix that ends where a body begins, 0 if there is none. */
  private int prefixBefore(String text, int body) {
    for (String prefix : prefixes) {
      if (text.startsWith(prefix, body - prefix.length())) {
        return prefix.length();
      }
    }
    return 0;
  }

  private boolean runAt(String text, int start) {
    return start + SHOWN <= text.length() && runs.contains(text.substring(start, start + SHOWN));
  }
}
