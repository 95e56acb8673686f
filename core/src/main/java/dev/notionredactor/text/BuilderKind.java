package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/** String builders. */
final class BuilderKind extends TextKind<StringBuilder> {

  @Override
  public int at(StringBuilder text, int index) {
    return text.charAt(index);
  }

  @Override
  public int length(StringBuilder text) {
    return text.length();
  }

  @Override
  public void append(StringBuilder text, int from, int to, StringBuilder target) {
    target.append(text, from, to);
  }

  @Override
  public void write(StringBuilder text, int from, int to, Writer sink) throws IOException {
    sink.append(text, from, to);
  }

  @Override
  public boolean isVectorised(StringBuilder text, int to) {
    return text.length() == to;
  }

  @Override
  public int indexOf(StringBuilder text, String c, int from, int to) {
    return isVectorised(text, to)
        ? text.indexOf(c, from)
        : indexOfEither(text, c.charAt(0), c.charAt(0), from, to);
  }

  @Override
  public int indexOfEither(StringBuilder text, char c, char d, int from, int to) {
    for (int i = from; i < to; i++) {
      char at = text.charAt(i);
      if (at == c || at == d) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int indexOfWindow(StringBuilder text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (windows.fit(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2), text.charAt(i + 3))
          != 0) {
        return i;
      }
    }
    return -1;
  }
}
