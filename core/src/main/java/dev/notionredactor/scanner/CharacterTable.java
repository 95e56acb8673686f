package dev.notionredactor.scanner;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * For each character of eight bits some elements, in the order in which they came. Grows, never
 * shrinks.
 */
final class CharacterTable<T> {

  private static final int SIZE = 0x100;

  private final Class<T> type;
  private final T[][] slots;

  @SuppressWarnings("unchecked")
  CharacterTable(Class<T> type) {
    this.type = type;
    this.slots = (T[][]) Array.newInstance(Array.newInstance(type, 0).getClass(), SIZE);
  }

  /** The same elements; what is added there is not added here. */
  CharacterTable<T> copy() {
    CharacterTable<T> copy = new CharacterTable<>(type);
    System.arraycopy(slots, 0, copy.slots, 0, SIZE);
    return copy;
  }

  /** {@code c}: at most 255. */
  @SuppressWarnings("unchecked")
  void add(char c, T element) {
    T[] before = slots[c] == null ? (T[]) Array.newInstance(type, 0) : slots[c];
    T[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = element;
    slots[c] = after;
  }

  /** The elements at any character, not to be changed; null if there are none. */
  T[] get(int c) {
    return c < SIZE ? slots[c] : null;
  }
}
