package dev.notionredactor.mask;

/** Where {@link Masking} writes what becomes of a text. */
public interface Output {

  /** Takes {@code text[from, to)} as it is. */
  void text(Object text, int from, int to);

  /** Takes a mask or a notice, of ASCII characters. */
  void mask(String ascii);

  /** Takes what fills a mask up: so many times {@link Mask#FILLING}. */
  void fill(int count);
}
