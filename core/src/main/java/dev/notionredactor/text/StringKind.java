package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/** Strings. */
final class StringKind extends TextKind<String> {

  @Override
  public int at(String text, int index) {
    return text.charAt(index);
  }

  @Override
  public int length(String text) {
    return text.length();
  }

  @Override
  public void append(String text, int from, int to, StringBuilder target) {
    // Faster than to append a part of it, which goes character by character.
    target.append(text.substring(from, to));
  }

  @Override
  public void write(String text, int from, int to, Writer sink) throws IOException {
    sink.write(text, from, to - from);
  }

  @Override
  public boolean isVectorised(String text, int to) {
    return text.length() == to;
  }

  @Override
  public int indexOf(String text, String c, int from, int to) {
    return isVectorised(text, to)
        ? text.indexOf(c.charAt(0), from)
        : indexOfEither(text, c.charAt(0), c.charAt(0), from, to);
  }

  @Override
  public int indexOfEither(String text, char c, char d, int from, int to) {
    for (int i = from; i < to; i++) {
      char at = text.charAt(i);
      if (at == c || at == d) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int indexOfWindow(String text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (windows.fit(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2), text.charAt(i + 3))
          != 0) {
        return i;
      }
    }
    return -1;
  }
}
