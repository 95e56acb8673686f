package dev.notionredactor.mask;

import dev.notionredactor.text.TextKind;

/** Gathers what a whole text becomes; of bytes, each as the character of its number. */
public final class StringOutput implements Output {

  private final StringBuilder text;

  /** {@code size}: how many characters are expected. */
  public StringOutput(int size) {
    text = new StringBuilder(size);
  }

  @Override
  public <T> void text(TextKind<T> kind, T text, int from, int to) {
    kind.append(text, from, to, this.text);
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
