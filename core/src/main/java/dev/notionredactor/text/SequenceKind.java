package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/** Sequences of characters of any type. */
final class SequenceKind extends TextKind<CharSequence> {

  @Override
  public int at(CharSequence text, int index) {
    return text.charAt(index);
  }

  @Override
  public int length(CharSequence text) {
    return text.length();
  }

  @Override
  public void append(CharSequence text, int from, int to, StringBuilder target) {
    target.append(text, from, to);
  }

  @Override
  public void write(CharSequence text, int from, int to, Writer sink) throws IOException {
    sink.append(text, from, to);
  }

  @Override
  public int indexOfEither(CharSequence text, char c, char d, int from, int to) {
    for (int i = from; i < to; i++) {
      char at = text.charAt(i);
      if (at == c || at == d) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int indexOfWindow(CharSequence text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (windows.fit(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2), text.charAt(i + 3))
          != 0) {
        return i;
      }
    }
    return -1;
  }
}
