package dev.notionredactor.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.Writer;

/** Arrays of bytes. */
final class BytesKind extends TextKind<byte[]> {

  @Override
  public int at(byte[] text, int index) {
    return text[index] & 0xff;
  }

  @Override
  public int length(byte[] text) {
    return text.length;
  }

  @Override
  public void append(byte[] text, int from, int to, StringBuilder target) {
    target.append(new String(text, from, to - from, ISO_8859_1));
  }

  @Override
  public void write(byte[] text, int from, int to, Writer sink) throws IOException {
    sink.write(new String(text, from, to - from, ISO_8859_1));
  }

  @Override
  public void copyBytes(byte[] text, int from, int to, byte[] target, int at) {
    System.arraycopy(text, from, target, at, to - from);
  }

  @Override
  public int folded(byte[] text, int index) {
    return text[index] & 0xff;
  }

  @Override
  public void copyFolded(byte[] text, int from, int to, byte[] target, int at) {
    System.arraycopy(text, from, target, at, to - from);
  }

  @Override
  public boolean isAt(byte[] text, int at, String literal, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[at + i - from] != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isAtInEitherCase(byte[] text, int at, String lowerCase, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (lower(text[at + i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int indexOfTriple(byte[] text, Triples triples, int from, int to) {
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
  public int fitTriple(byte[] text, Triples triples, int at) {
    return triples.fit(text[at - 2], text[at - 1], text[at]);
  }

  @Override
  public int endOfRun(byte[] text, boolean[] ofAscii, int from, int to) {
    int at = from;
    while (at < to && isIn(ofAscii, text[at] & 0xff)) {
      at++;
    }
    return at;
  }

  @Override
  public int startOfRun(byte[] text, boolean[] ofAscii, int from, int to) {
    int start = to;
    while (start > from && isIn(ofAscii, text[start - 1] & 0xff)) {
      start--;
    }
    return start;
  }

  @Override
  public int endOfPath(byte[] text, byte[] next, int node, int from, int to) {
    int at = from;
    int reached = node;
    while (at < to && (reached = step(next, reached, text[at] & 0xff)) != 0) {
      at++;
    }
    return at;
  }

  @Override
  public int indexOfWindow(byte[] text, Windows windows, int stride, int from, int to) {
    for (int i = from; i <= to - Windows.SIZE; i += stride) {
      if (fit(text, windows, i) != 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long fit(byte[] text, Windows windows, int at) {
    return windows.fit(text[at], text[at + 1], text[at + 2], text[at + 3]);
  }
}
