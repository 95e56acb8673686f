package dev.notionredactor.finding;

/** Hears of the keys that are masked, by the thread that masks them. */
public interface KeyListener {

  /**
   * A key was masked. It may be told again, at the same place, when more of it is known. The text
   * has not reached its sink yet.
   *
   * @param decoded the key, ASCII, up to 512 characters of its body; null of a known value or a
   *     piece, and for those who want none
   */
  void found(FoundKey key, byte[] decoded);

  /** Whether the decoded key is wanted, which takes a while to be had. */
  default boolean wantsKeys() {
    return true;
  }

  /** All that this thread was told of has been masked and written, and no lock is held. */
  default void written() {}
}
