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
  public boolean isAt(String text, int at, String literal, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(at + i - from) != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int indexOfTriple(String text, Triples triples, int from, int to) {
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
  public int indexOfWindow(String text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (fit(text, windows, i) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long fit(String text, Windows windows, int at) {
    return windows.fit(
        text.charAt(at), text.charAt(at + 1), text.charAt(at + 2), text.charAt(at + 3));
  }
}
