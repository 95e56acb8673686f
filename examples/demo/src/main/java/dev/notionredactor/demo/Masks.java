package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the masks that the agent puts in the place of keys. */
final class Masks {

  private static final Pattern MASK =
      Pattern.compile("(?:ntn_|nrt_|secret_)\\[REDACTED:[0-9a-f]{8}\\]");

  private Masks() {}

  static List<Span> find(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = MASK.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
