package dev.notionredactor.mask;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Gathers what a whole text becomes; of bytes, each as the character of its number. */
public final class StringOutput implements Output {

  private final StringBuilder text;

  /** {@code size}: how many characters are expected. */
  public StringOutput(int size) {
    text = new StringBuilder(size);
  }

  @Override
  public void text(Object text, int from, int to) {
    if (text instanceof String) {
      // Faster than to append a part of it, which goes character by character.
      this.text.append(((String) text).substring(from, to));
    } else if (text instanceof byte[]) {
      this.text.append(new String((byte[]) text, from, to - from, ISO_8859_1));
    } else {
      this.text.append((CharSequence) text, from, to);
    }
  }

  @Override
  public void mask(String ascii) {
    text.append(ascii);
  }

  @Override
  public void fill(int count) {
    for (int i = 0; i < count; i++) {
      text.append(Mask.FILLING);
    }
  }

  /** Whether nothing has been written. */
  public boolean isEmpty() {
    return text.length() == 0;
  }

  /** What has been written; not a copy. */
  public StringBuilder text() {
    return text;
  }
}
