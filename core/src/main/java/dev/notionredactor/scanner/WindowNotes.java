package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/**
 * Notes where in some strings each window of four characters stands, so that a few of them tell
 * which string a text may hold. Grows, never shrinks.
 *
 * @param <S> what stands for a string
 */
final class WindowNotes<S> {

  /** The number of characters of a window. */
  static final int SIZE = 4;

  /** With so many slots for each window, few windows of ordinary text share one. */
  private static final int SPARSE = 8;

  private static final int MOST_BITS = 20;

  private final int bits;

  private final Note<?>[] slots;

  /** A string, where in it a window begins, and the next note of the same slot. */
  static final class Note<S> {
    final S string;
    final int place;
    final Note<S> next;

    private Note(S string, int place, Note<S> next) {
      this.string = string;
      this.place = place;
      this.next = next;
    }
  }

  /**
   * None is noted yet.
   *
   * @param windows how many there will be
   * @param leastBits how many tell windows apart, if that is enough
   */
  WindowNotes(int windows, int leastBits) {
    int enough = Integer.SIZE - Integer.numberOfLeadingZeros(SPARSE * windows);
    this.bits = Math.max(leastBits, Math.min(MOST_BITS, enough));
    this.slots = new Note<?>[1 << bits];
  }

  /** Notes the first {@code windows} windows of a text. */
  void add(S string, String text, int windows) {
    for (int place = 0; place < windows; place++) {
      int slot = slot(TextKinds.STRING, text, place);
      slots[slot] = new Note<>(string, place, first(slot));
    }
  }

  /** The first note of what may be the window at an index; null if there is none. */
  <T> Note<S> at(TextKind<T> kind, T text, int at) {
    return first(slot(kind, text, at));
  }

  @SuppressWarnings("unchecked")
  private Note<S> first(int slot) {
    return (Note<S>) slots[slot];
  }

  private <T> int slot(TextKind<T> kind, T text, int at) {
    // Four characters of seven bits, mixed so that neighbours in the alphabet part.
    int window =
        kind.at(text, at)
            ^ kind.at(text, at + 1) << 7
            ^ kind.at(text, at + 2) << 14
            ^ kind.at(text, at + 3) << 21;
    return (window * 0x9e3779b1) >>> (Integer.SIZE - bits);
  }
}
