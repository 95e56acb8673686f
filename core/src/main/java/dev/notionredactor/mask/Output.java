package dev.notionredactor.mask;

import dev.notionredactor.text.TextKind;

/** Where {@link Masking} writes what becomes of a text. */
public interface Output {

  /** Takes {@code text[from, to)} as it is. */
  <T> void text(TextKind<T> kind, T text, int from, int to);

  /** Takes a mask or a notice, of ASCII characters. */
  void mask(String ascii);

  /** Takes what fills a mask up: so many times {@link Mask#FILLING}. */
  void fill(int count);
}
