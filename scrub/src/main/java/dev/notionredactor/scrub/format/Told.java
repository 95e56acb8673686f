package dev.notionredactor.scrub.format;

import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.finding.KeyListener;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells of the keys in one content, once each, in the order of their places: a stream may tell of
 * one again when it knows more of it. Not thread-safe.
 */
final class Told implements KeyListener {

  /** Of an open key, no more others are told before it ends. */
  private static final int MOST_OPEN = 64;

  private final Scope scope;
  private final String part;

  /** Null if lines are not counted. */
  private final Lines lines;

  private final TreeMap<Long, FoundKey> open = new TreeMap<>();
  private final Map<Long, Long> lineOf = new TreeMap<>();

  /** How many bytes went by the stream that tells. */
  private long skipped;

  Told(Scope scope, String part, Lines lines) {
    this.scope = scope;
    this.part = part;
    this.lines = lines;
  }

  /** So many bytes are passed on by somebody else, while the stream is in no key. */
  void skip(int bytes) {
    skipped += bytes;
  }

  @Override
  public void found(FoundKey inStream, byte[] decoded) {
    FoundKey key = inStream.behind(skipped);
    if (decoded != null) {
      scope.redactors().meet(key, decoded);
    }
    if (lines != null && !open.containsKey(key.at())) {
      lineOf.put(key.at(), lines.at(key.at()));
    }
    open.put(key.at(), key);
    if (open.size() > MOST_OPEN) {
      tellFirst();
    }
  }

  private void tellFirst() {
    Map.Entry<Long, FoundKey> first = open.pollFirstEntry();
    Long line = lineOf.remove(first.getKey());
    scope.hearer().found(scope.place(), part, first.getValue(), line == null ? 0 : line);
  }

  /** All have been found. */
  void end() {
    while (!open.isEmpty()) {
      tellFirst();
    }
  }
}
