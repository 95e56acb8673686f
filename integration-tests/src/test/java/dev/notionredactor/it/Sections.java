package dev.notionredactor.it;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came to a sink, by the place that it came from. */
final class Sections {

  /** As programs mark the start of a place, in whatever a sink makes of it. */
  private static final Pattern MARK = Pattern.compile("--- ([^\\n]{1,60}?) ---");

  /** As HTML layouts write it. */
  private static final String ESCAPED_APOSTROPHE = "&#39;";

  private Sections() {}

  /** The texts by place; what stands before the first mark, too, as the place "". */
  static Map<String, String> of(String text) {
    Map<String, String> sections = new TreeMap<>();
    Matcher mark = MARK.matcher(text);
    String place = "";
    int start = 0;
    while (mark.find()) {
      sections.merge(place, text.substring(start, mark.start()), String::concat);
      place = mark.group(1).replace(ESCAPED_APOSTROPHE, "'");
      start = mark.end();
    }
    sections.merge(place, text.substring(start), String::concat);
    return sections;
  }
}
