package dev.notionredactor.finding;

import dev.notionredactor.scanner.KnownValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The whole keys that were found so far, to be known values from then on: then their pieces are
 * found, too. Thread-safe.
 */
public final class MetKeys {

  /** So many are remembered: nobody has more, and each makes the search for pieces slower. */
  public static final int MOST = 1000;

  /** With the names of their families, in the order of their characters. */
  private final TreeMap<String, String> keys = new TreeMap<>();

  private boolean tooMany;

  /** None is known yet. */
  public MetKeys() {}

  /**
   * Remembers a key.
   *
   * @param decoded the key
   * @return it as a known value; null if it was met before, is of a family of which no pieces are
   *     found, or too many were met
   */
  public synchronized KnownValue add(FoundKey key, byte[] decoded) {
    String value = new String(decoded, StandardCharsets.US_ASCII);
    if (keys.containsKey(value) || !KnownValue.hasPieces(key.name(), value)) {
      return null;
    }
    if (keys.size() == MOST) {
      tooMany = true;
      return null;
    }
    keys.put(value, key.name());
    return KnownValue.of(key.name(), value);
  }

  /** Whether there were more than are remembered. */
  public synchronized boolean tooMany() {
    return tooMany;
  }

  /** All of them but those that are how another one begins, which are pieces of that. */
  public synchronized List<KnownValue> values() {
    List<KnownValue> values = new ArrayList<>();
    for (String key : keys.keySet()) {
      String next = keys.higherKey(key);
      if (next == null || !next.startsWith(key)) {
        values.add(KnownValue.of(keys.get(key), key));
      }
    }
    return values;
  }
}
