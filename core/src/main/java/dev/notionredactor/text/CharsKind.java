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
  public boolean isAt(char[] text, int at, String literal, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[at + i - from] != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int indexOfTriple(char[] text, Triples triples, int from, int to) {
    byte[] anchors = triples.anchors;
    for (int i = from; i < to; i++) {
      int anchor = anchors[text[i] & 0xff];
      if (anchor != 0 && triples.fitBefore(text[i - 2], text[i - 1], anchor) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int fitTriple(char[] text, Triples triples, int at) {
    return triples.fit(text[at - 2], text[at - 1], text[at]);
  }

  @Override
  public int indexOfWindow(char[] text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (fit(text, windows, i) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long fit(char[] text, Windows windows, int at) {
    return windows.fit(text[at], text[at + 1], text[at + 2], text[at + 3]);
  }
}
