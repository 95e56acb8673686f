package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** The same characters as spans in order, and apart; those that overlap become one. */
  static List<Span> joined(List<Span> spans) {
    List<Span> inOrder = new ArrayList<>(spans);
    inOrder.sort(Comparator.comparingInt(span -> span.start));
    List<Span> joined = new ArrayList<>();
    for (Span span : inOrder) {
      int last = joined.size() - 1;
      if (last >= 0 && span.start < joined.get(last).end) {
        Span before = joined.get(last);
        joined.set(last, new Span(before.start, Math.max(before.end, span.end)));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
