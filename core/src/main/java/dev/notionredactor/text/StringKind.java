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
  public boolean isAtInEitherCase(String text, int at, String lowerCase, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (lower(text.charAt(at + i)) != lowerCase.charAt(i)) {
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
  public int fitTriple(String text, Triples triples, int at) {
    return triples.fit(text.charAt(at - 2), text.charAt(at - 1), text.charAt(at));
  }

  @Override
  public int endOfRun(String text, boolean[] ofAscii, int from, int to) {
    int at = from;
    while (at < to && isIn(ofAscii, text.charAt(at))) {
      at++;
    }
    return at;
  }

  @Override
  public int startOfRun(String text, boolean[] ofAscii, int from, int to) {
    int start = to;
    while (start > from && isIn(ofAscii, text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  @Override
  public int endOfPath(String text, byte[] next, int node, int from, int to) {
    int at = from;
    int reached = node;
    while (at < to && (reached = step(next, reached, text.charAt(at))) != 0) {
      at++;
    }
    return at;
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
