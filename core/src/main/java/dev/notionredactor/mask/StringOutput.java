package dev.notionredactor.mask;

import dev.notionredactor.scanner.Text;

/** Gathers what a whole text becomes; of bytes, each as the character of its number. */
public final class StringOutput implements Output {

  private final StringBuilder text = new StringBuilder();

  @Override
  public void text(Object text, int from, int to) {
    if (text instanceof CharSequence) {
      this.text.append((CharSequence) text, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      this.text.append((char) Text.at(text, i));
    }
  }

  @Override
  public void mask(String ascii) {
    text.append(ascii);
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
