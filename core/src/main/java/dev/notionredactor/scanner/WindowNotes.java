package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/**
 * Notes where in some strings each window of four characters stands, so that a few of them tell
 * which string a text may hold. Grows, never shrinks; to be filled by whoever made it, and then
 * left as it is.
 *
 * @param <S> what stands for a string
 */
final class WindowNotes<S> {

  /** The number of characters of a window. */
  static final int SIZE = 4;

  /** With one word for so many windows, few windows of ordinary text look as if they were noted. */
  private static final int DENSE = 4;

  /** For 32 KB: more words, and they would not stay in the cache nearest to the processor. */
  private static final int MOST_BITS = 12;

  private static final int LEAST_BITS = 6;

  /** How many windows there is room for. */
  private final int room;

  /** How many bits of a window's hash tell its word of {@link #noted}. */
  private final int bits;

  /** Whether there may be a note: nearly all windows of a text need no more. */
  private final long[] noted;

  private final Note<?>[] slots;

  private int windows;

  /** A string, where in it a window begins, and the next note of the same slot. */
  static final class Note<S> {
    final S string;
    final int place;
    final Note<S> next;
    private final int hash;

    private Note(S string, int place, int hash, Note<S> next) {
      this.string = string;
      this.place = place;
      this.hash = hash;
      this.next = next;
    }
  }

  /** None is noted yet; {@code windows}: how many there will be. */
  WindowNotes(int windows) {
    room = windows;
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, bitsFor(windows / DENSE)));
    noted = new long[1 << bits];
    slots = new Note<?>[1 << bitsFor(windows)];
  }

  /** How many bits it takes to count so far. */
  private static int bitsFor(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  /** These notes, with room for more windows; what is noted there is not noted here. */
  @SuppressWarnings("unchecked")
  WindowNotes<S> copyFor(int more) {
    int needed = windows + more;
    // Twice as much as is needed: so it is seldom that all move.
    WindowNotes<S> copy = new WindowNotes<>(needed > room ? 2 * needed : room);
    copy.windows = windows;
    if (copy.room == room) {
      System.arraycopy(noted, 0, copy.noted, 0, noted.length);
      System.arraycopy(slots, 0, copy.slots, 0, slots.length);
      return copy;
    }
    for (Note<?> first : slots) {
      for (Note<S> note = (Note<S>) first; note != null; note = note.next) {
        copy.add(note.string, note.place, note.hash);
      }
    }
    return copy;
  }

  /** Notes the first {@code count} windows of a text. */
  void add(S string, String text, int count) {
    for (int place = 0; place < count; place++) {
      add(string, place, hash(TextKinds.STRING, text, place));
    }
    windows += count;
  }

  private void add(S string, int place, int hash) {
    noted[word(hash)] |= bitsOf(hash);
    int slot = slot(hash);
    slots[slot] = new Note<>(string, place, hash, first(slot));
  }

  /** The first note of what may be the window at an index; null if there is none. */
  <T> Note<S> at(TextKind<T> kind, T text, int at) {
    int hash = hash(kind, text, at);
    long bitsOf = bitsOf(hash);
    return (noted[word(hash)] & bitsOf) == bitsOf ? first(slot(hash)) : null;
  }

  private int word(int hash) {
    return hash >>> (Integer.SIZE - bits);
  }

  /** Two in one word, as two keep more windows apart than one. */
  private static long bitsOf(int hash) {
    return 1L << (hash >>> 6) | 1L << hash;
  }

  @SuppressWarnings("unchecked")
  private Note<S> first(int slot) {
    return (Note<S>) slots[slot];
  }

  private int slot(int hash) {
    // Of the bits that the others are not made of first.
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private static <T> int hash(TextKind<T> kind, T text, int at) {
    // Four characters of seven bits, mixed so that neighbours in the alphabet part.
    int window =
        kind.at(text, at)
            ^ kind.at(text, at + 1) << 7
            ^ kind.at(text, at + 2) << 14
            ^ kind.at(text, at + 3) << 21;
    return window * 0x9e3779b1;
  }
}
