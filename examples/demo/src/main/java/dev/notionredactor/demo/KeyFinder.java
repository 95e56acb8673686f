package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a text shows of given keys, in any form: whole keys, and parts from 8 consecutive
 * characters of a body on. Knowing the keys, it needs no pattern, and shares no code with what it
 * checks.
 */
final class KeyFinder {

  private final List<WrittenKey> writtenKeys = new ArrayList<>();

  KeyFinder(List<String> keys) {
    for (String key : keys) {
      for (Form form : Form.values()) {
        writtenKeys.add(new WrittenKey(new Key(key), form));
      }
    }
  }

  /** In order; each span is one key, or one part of a key, with its prefix where that is shown. */
  List<Span> find(String text) {
    List<Span> spans = new ArrayList<>();
    for (WrittenKey key : writtenKeys) {
      spans.addAll(key.find(text));
    }
    return Span.joined(spans);
  }
}
