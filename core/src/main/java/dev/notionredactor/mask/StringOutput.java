package dev.notionredactor.mask;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;

/** Gathers what a whole text becomes; of bytes, each as the character of its number. */
public final class StringOutput implements Output {

  /** Appended at once, as characters one by one take longer. */
  private static final String FILLING = filling(64);

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
    for (int left = count; left > 0; left -= FILLING.length()) {
      text.append(FILLING.substring(0, Math.min(left, FILLING.length())));
    }
  }

  private static String filling(int length) {
    char[] filling = new char[length];
    Arrays.fill(filling, Mask.FILLING);
    return String.valueOf(filling);
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
