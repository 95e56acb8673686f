package dev.notionredactor.demo;

import java.util.List;
import java.util.function.UnaryOperator;

/** The characters of a text from {@code start} up to, not including, {@code end}. */
final class Span {

  final int start;
  final int end;

  Span(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** The text with {@code replacement} applied to each span; spans are in order, and apart. */
  static String replace(String text, List<Span> spans, UnaryOperator<String> replacement) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (Span span : spans) {
      result.append(text, copied, span.start);
      result.append(replacement.apply(text.substring(span.start, span.end)));
      copied = span.end;
    }
    return result.append(text, copied, text.length()).toString();
  }
}
