package dev.notionredactor.finding;

/** Hears of the keys that a stream masks, by the thread that writes to the stream. */
public interface KeyListener {

  /**
   * A key was masked. It may be told again, at the same place, when more of it is known.
   *
   * @param key decoded, ASCII, up to 512 characters of its body; null of a known value or a piece
   */
  void found(Finding finding, byte[] key);
}
