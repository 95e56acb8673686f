package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/** Strings. */
final class StringKind extends TextKind<String> {

  /** In fewer characters, several searches take longer than one loop. */
  private static final int SHORT = 64;

  /** Of more, each search may look at all the rest, to no purpose. */
  private static final int LONG = 4096;

  /** From Java 16 on, the JVM has code of its own to search strings of bytes for a character. */
  private static final boolean SEARCHES_FAST = isAtLeast16();

  private static boolean isAtLeast16() {
    try {
      String version = System.getProperty("java.specification.version", "");
      return version.length() == 2 && version.compareTo("16") >= 0;
    } catch (SecurityException notToBeRead) {
      return false;
    }
  }

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
    target.append(string(text, from, to));
  }

  @Override
  public String string(String text, int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public void copyBytes(String text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      target[at + i - from] = (byte) text.charAt(i);
    }
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
    int at = from;
    while ((at = indexOfAnchor(text, triples.anchors, at, to)) < to) {
      if (fitTriple(text, triples, at) != 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** A loop of its own: with more in it, the JVM looks at the string anew for each character. */
  private static int indexOfAnchor(String text, byte[] anchors, int from, int to) {
    for (int i = from; i < to; i++) {
      if (anchors[text.charAt(i) & 0xff] != 0) {
        return i;
      }
    }
    return to;
  }

  @Override
  public int indexOfFirstTriple(String text, Triples triples, int from, int to) {
    if (!SEARCHES_FAST || to - from < SHORT || to > LONG || to != text.length()) {
      return indexOfTriple(text, triples, from, to);
    }
    int first = to;
    String anchors = triples.anchorCharacters();
    for (int i = 0; i < anchors.length(); i++) {
      char anchor = anchors.charAt(i);
      int at = text.indexOf(anchor, from);
      while (at >= 0 && at < first) {
        if (fitTriple(text, triples, at) != 0) {
          first = at;
        } else {
          at = text.indexOf(anchor, at + 1);
        }
      }
    }
    return first < to ? first : -1;
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
