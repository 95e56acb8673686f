package dev.notionredactor.mask;

import dev.notionredactor.scanner.Family;
import dev.notionredactor.scanner.Scanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in a key's place: a template with the placeholders {@code {prefix}} and {@code
 * {fingerprint}}. Immutable.
 */
public final class Mask {

  /** {@code ntn_[REDACTED:3f9a1c2b]}. */
  public static final String DEFAULT_TEMPLATE = "{prefix}[REDACTED:{fingerprint}]";

  private static final String PREFIX = "{prefix}";
  private static final String FINGERPRINT = "{fingerprint}";
  private static final int LONGEST_TEMPLATE = 200;
  private static final String SOME_FINGERPRINT = "01234567";
  private static final String LONG_BODY = "0123456789012345678901234567890123456789";

  /** Literals and the two placeholders, in order; without a leading {@link #PREFIX}. */
  private final List<String> parts;

  private final boolean keepsPrefix;

  private Mask(List<String> parts, boolean keepsPrefix) {
    this.parts = parts;
    this.keepsPrefix = keepsPrefix;
  }

  /**
   * The mask that {@code template} describes.
   *
   * @throws IllegalArgumentException if the template is empty, too long, not printable ASCII, has
   *     an unknown placeholder, or could write what is itself a key, alone or with the text around
   */
  public static Mask of(String template) {
    if (template.isEmpty() || template.length() > LONGEST_TEMPLATE) {
      throw invalid("must have 1 to " + LONGEST_TEMPLATE + " characters", template);
    }
    for (int i = 0; i < template.length(); i++) {
      if (!isPrintable(template.charAt(i))) {
        // It is written into byte streams whose charset nobody knows.
        throw invalid("must be printable ASCII", template);
      }
    }
    boolean keepsPrefix = template.startsWith(PREFIX);
    Mask mask =
        new Mask(
            parse(template, keepsPrefix ? PREFIX.length() : 0, new ArrayList<>()), keepsPrefix);
    if (mask.lengthensBody()) {
      throw invalid(
          "must start with " + PREFIX + " or with what is neither a letter nor a digit", template);
    }
    if (mask.makesKey()) {
      throw invalid(
          "would write what is itself a key, or makes one of the text beside it", template);
    }
    return mask;
  }

  /**
   * Whether the key's own prefix stays where it stands and the mask replaces its body alone, so
   * that a stream can let a prefix pass before it knows what follows.
   */
  public boolean keepsPrefix() {
    return keepsPrefix;
  }

  /** Where the part of a key that the mask replaces begins. */
  public int replacedFrom(int start, int body) {
    return keepsPrefix ? body : start;
  }

  /** What to write in place of the replaced part of the key with body {@code text[body, end)}. */
  public String render(Family family, Object text, int body, int end) {
    return render(family, Fingerprint.of(family, text, body, end));
  }

  private String render(Family family, String fingerprint) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      switch (part) {
        case PREFIX:
          out.append(family.prefix());
          break;
        case FINGERPRINT:
          out.append(fingerprint);
          break;
        default:
          out.append(part);
      }
    }
    return out.toString();
  }

  private static List<String> parse(String template, int from, List<String> parts) {
    int at = from;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      if (open < 0) {
        open = template.length();
      }
      if (open > at) {
        parts.add(template.substring(at, open));
        at = open;
      } else {
        String placeholder = template.startsWith(PREFIX, at) ? PREFIX : FINGERPRINT;
        if (!template.startsWith(placeholder, at)) {
          throw invalid("'{' must start " + PREFIX + " or " + FINGERPRINT, template);
        }
        parts.add(placeholder);
        at += placeholder.length();
      }
    }
    return parts;
  }

  /**
   * Whether the mask begins with what may be a body character. Where it replaces the prefix too, it
   * would lengthen a body that stands before it and is too short to be a key.
   */
  private boolean lengthensBody() {
    for (Family family : Family.values()) {
      if (!keepsPrefix && family.bodyEnd(render(family, SOME_FINGERPRINT), 0, 1) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a key can be found in what this mask writes, with any text that may stand beside it: to
   * the left, a prefix or the start of one; to the right, the rest of one and a body. What follows
   * a key is never a body character, so that rest is never empty and begins at another one.
   */
  private boolean makesKey() {
    Set<String> lefts = new LinkedHashSet<>();
    Set<String> rights = new LinkedHashSet<>(Collections.singleton(""));
    for (Family family : Family.values()) {
      String prefix = family.prefix();
      for (int i = 0; i < prefix.length(); i++) {
        lefts.add(prefix.substring(0, i));
        if (family.bodyEnd(prefix, i, prefix.length()) == i) {
          rights.add(prefix.substring(i) + LONG_BODY);
        }
      }
    }
    for (Family family : Family.values()) {
      String rendered = render(family, SOME_FINGERPRINT);
      for (String left : keepsPrefix ? Collections.singleton(family.prefix()) : lefts) {
        for (String right : rights) {
          if (holdsKey(left + rendered + right)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean holdsKey(String text) {
    return Scanner.find(text, 0, text.length()) != null;
  }

  private static IllegalArgumentException invalid(String why, String template) {
    return new IllegalArgumentException("mask template " + why + shown(template));
  }

  /**
   * A template is no place for a key, but whoever puts one there shall not read it in a log; and
   * the message shall be one line, whatever is in the template.
   */
  private static String shown(String template) {
    if (template.isEmpty() || template.length() > LONGEST_TEMPLATE || maySpellKey(template)) {
      return "";
    }
    StringBuilder shown = new StringBuilder(": '");
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      shown.append(isPrintable(c) ? c : '?');
    }
    return shown.append('\'').toString();
  }

  /** Whether a body that is long enough stands in the template, behind a prefix or alone. */
  private static boolean maySpellKey(String template) {
    for (Family family : Family.values()) {
      for (int i = 0; i < template.length(); i++) {
        if (family.isKey(template, i, family.bodyEnd(template, i, template.length()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c <= '~';
  }
}
