package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/** Arrays of characters. */
final class CharsKind extends TextKind<char[]> {

  @Override
  public int at(char[] text, int index) {
    return text[index];
  }

  @Override
  public int length(char[] text) {
    return text.length;
  }

  @Override
  public void append(char[] text, int from, int to, StringBuilder target) {
    target.append(text, from, to - from);
  }

  @Override
  public void write(char[] text, int from, int to, Writer sink) throws IOException {
    sink.write(text, from, to - from);
  }

  @Override
  public int indexOfEither(char[] text, char c, char d, int from, int to) {
    for (int i = from; i < to; i++) {
      char at = text[i];
      if (at == c || at == d) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int indexOfWindow(char[] text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (windows.fit(text[i], text[i + 1], text[i + 2], text[i + 3]) != 0) {
        return i;
      }
    }
    return -1;
  }
}
