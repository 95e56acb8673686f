package dev.notionredactor.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the strings in a JSON text, by their names. What is no JSON ends it: what came before
 * counts. For one text.
 */
final class JsonValues {

  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();

  /** The names that the reader is within, each ended by a dot; empty for an element of an array. */
  private final Deque<String> within = new ArrayDeque<>();

  private int at;

  JsonValues(String text) {
    this.text = text;
  }

  Map<String, String> read() {
    String name = "";
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '{':
        case '[':
          within.addLast(name.isEmpty() ? "" : name + '.');
          name = "";
          break;
        case '}':
        case ']':
          within.pollLast();
          name = "";
          break;
        case ',':
          name = "";
          break;
        case '"':
          String string = string();
          if (isNext(':')) {
            name = string;
          } else if (!name.isEmpty()) {
            values.put(String.join("", within) + name, string);
          }
          break;
        default:
          // Numbers, words and what stands between are no secrets.
      }
    }
    return values;
  }

  private boolean isNext(char expected) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == expected;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        break;
      }
      string.append(c == '\\' && at < text.length() ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        return unicode();
      default:
        return c;
    }
  }

  private char unicode() {
    int end = Math.min(text.length(), at + 4);
    String digits = text.substring(at, end);
    at = end;
    return digits.matches("[0-9a-fA-F]{4}") ? (char) Integer.parseInt(digits, 16) : '?';
  }
}
