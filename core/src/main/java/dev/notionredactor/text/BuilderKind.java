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
    // Faster than to append a part of it, as with strings.
    target.append(string(text, from, to));
  }

  @Override
  public String string(StringBuilder text, int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public void write(StringBuilder text, int from, int to, Writer sink) throws IOException {
    sink.append(text, from, to);
  }

  @Override
  public boolean isAt(StringBuilder text, int at, String literal, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(at + i - from) != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int indexOfTriple(StringBuilder text, Triples triples, int from, int to) {
    byte[] anchors = triples.anchors;
    for (int i = from; i < to; i++) {
      int anchor = anchors[text.charAt(i) & 0xff];
      if (anchor != 0 && triples.fitBefore(text.charAt(i - 2), text.charAt(i - 1), anchor) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int fitTriple(StringBuilder text, Triples triples, int at) {
    return triples.fit(text.charAt(at - 2), text.charAt(at - 1), text.charAt(at));
  }

  @Override
  public int indexOfWindow(StringBuilder text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (fit(text, windows, i) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long fit(StringBuilder text, Windows windows, int at) {
    return windows.fit(
        text.charAt(at), text.charAt(at + 1), text.charAt(at + 2), text.charAt(at + 3));
  }
}
