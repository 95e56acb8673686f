package dev.notionredactor.mask;

import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What shows that a text was masked. Immutable. */
public final class Traces {

  /** Stands for any digit of a fingerprint. */
  private static final char DIGIT = '\0';

  /** Nothing shorter is masked. */
  private static final String FILLED = "********";

  private static final String SOME_FINGERPRINT = "\0\0\0\0\0\0\0\0";

  /** All of these are in a text that holds a mask of its full length. */
  private final List<String> literals = new ArrayList<>();

  /** And one of these if the mask was cut. */
  private final String[] cut;

  Traces(Template template, Collection<KnownValue> known) {
    for (String part : template.parts()) {
      if (!part.equals(Template.PREFIX) && !part.equals(Template.FINGERPRINT)) {
        literals.add(part);
      }
    }
    if (literals.isEmpty()) {
      literals.add(FILLED);
    }
    Set<String> masks = new LinkedHashSet<>();
    if (template.fills) {
      addCut(masks, template, "");
      if (template.parts().contains(Template.PREFIX)) {
        for (String prefix : Rules.NOTION.spelledPrefixes()) {
          addCut(masks, template, prefix);
        }
      }
      for (KnownValue value : known) {
        for (String written : value.written()) {
          int length = written.length();
          if (length < template.render("", value.name()).length()) {
            masks.add(template.render("", value.name(), length));
          }
        }
      }
    }
    cut = masks.toArray(new String[0]);
  }

  private static void addCut(Set<String> masks, Template template, String prefix) {
    int length = template.render(prefix, SOME_FINGERPRINT).length();
    for (int most = Rules.NOTION.shortestBody(); most < length; most++) {
      masks.add(template.render(prefix, SOME_FINGERPRINT, most));
    }
  }

  /**
   * Whether a text, which was redacted as a whole if it was, has in it what stands in place of a
   * key.
   *
   * @return false only if it has not
   */
  public boolean areIn(String text) {
    return hasLiterals(text) || hasCut(text);
  }

  private boolean hasLiterals(String text) {
    for (int i = 0; i < literals.size(); i++) {
      if (!text.contains(literals.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCut(String text) {
    if (cut.length == 0) {
      return false;
    }
    // They all begin alike.
    char first = cut[0].charAt(0);
    for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      for (String mask : cut) {
        if (isAt(text, at, mask)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(String text, int at, String mask) {
    if (mask.length() > text.length() - at) {
      return false;
    }
    for (int i = 1; i < mask.length(); i++) {
      char c = text.charAt(at + i);
      boolean same = mask.charAt(i) == DIGIT ? Character.digit(c, 16) >= 0 : mask.charAt(i) == c;
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
