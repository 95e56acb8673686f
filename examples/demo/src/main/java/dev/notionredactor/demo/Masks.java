package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the masks that the agent puts in the place of keys: behind a prefix the fingerprint, for
 * known values their name alone. What is missing to the key's length is filled up.
 */
final class Masks {

  private static final Pattern MASK =
      Pattern.compile(
          "(?:(?:"
              + prefixes()
              + ")\\[REDACTED:[0-9a-f]{8}\\]|\\[REDACTED:NOTION(?:_[A-Z]+)+\\])\\**");

  private Masks() {}

  static List<Span> find(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = MASK.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** Tokens are masked in every form; their prefixes stay in that form. */
  private static String prefixes() {
    List<String> prefixes = new ArrayList<>();
    prefixes.add(Key.SESSION_PREFIX);
    for (String prefix : Key.TOKEN_PREFIXES) {
      for (Form form : Form.values()) {
        prefixes.add((form == Form.HEX ? "(?i)" : "") + form.write(prefix));
      }
    }
    return "(?:" + String.join(")|(?:", prefixes) + ")";
  }
}
