package dev.notionredactor.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mask looks like, so that what it wrote can be told from other text. Immutable.
 *
 * <p>A mask with a fingerprint is in no text by chance. One that is always the same is in every
 * text that happens to have these characters.
 */
final class MaskShape {

  /** In a fingerprint's place there may be the name of a known value. */
  private static final int LONGEST_NAME = 100;

  private static final String FILLED = "*";

  private static final String HEX = "0123456789abcdef";

  /** What stands between prefixes and fingerprints; empty where there is nothing. */
  private final List<String> literals;

  /** For what stands behind each literal but the last, whether it may be nothing: a prefix may. */
  private final List<Boolean> mayLack;

  /** With what all of these begin, those that were cut too. */
  private final String opening;

  private MaskShape(List<String> literals, List<Boolean> mayLack) {
    this.literals = literals;
    this.mayLack = mayLack;
    this.opening = literals.get(0).isEmpty() ? "" : literals.get(0).substring(0, 1);
  }

  /** The shape of a template that has its prefix, if any, at the start. */
  static MaskShape ofTemplate(String template) {
    return of(
        template.replaceFirst("^\\{prefix}", "").replace(Template.FILL, ""),
        Template.PREFIX,
        Template.FINGERPRINT);
  }

  /**
   * The shape of a mask of which nothing is known but what it writes.
   *
   * @param key an example
   * @param prefix that of the key
   * @param shown what the mask made of it
   * @return null if there is nothing of a mask in it
   */
  static MaskShape ofExample(String key, String prefix, String shown) {
    String mask = shown.startsWith(prefix) ? shown.substring(prefix.length()) : shown;
    if (shown.length() == key.length()) {
      mask = withoutFill(mask);
    }
    return mask.isEmpty() || key.contains(mask)
        ? null
        : of(mask, prefix, Fingerprint.of(key.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String withoutFill(String mask) {
    int end = mask.length();
    while (mask.startsWith(FILLED, end - 1)) {
      end--;
    }
    return end == 0 ? mask : mask.substring(0, end);
  }

  private static MaskShape of(String mask, String prefix, String fingerprint) {
    List<String> literals = new ArrayList<>();
    List<Boolean> mayLack = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < mask.length(); ) {
      boolean isPrefix = mask.startsWith(prefix, at);
      if (isPrefix || mask.startsWith(fingerprint, at)) {
        literals.add(mask.substring(from, at));
        mayLack.add(isPrefix);
        at += isPrefix ? prefix.length() : fingerprint.length();
        from = at;
      } else {
        at++;
      }
    }
    literals.add(mask.substring(from));
    return new MaskShape(literals, mayLack);
  }

  /** Whether other text is not like it by chance. */
  boolean isDistinct() {
    return mayLack.contains(false);
  }

  /** Whether there is such a mask in a text. Makes no garbage: most texts have none. */
  boolean isIn(CharSequence text) {
    String first = literals.get(0);
    String start = isDistinct() && !first.isEmpty() ? opening : first;
    for (int at = indexOf(text, start, 0); at >= 0; at = indexOf(text, start, at + 1)) {
      if (isAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** The first index of a literal from an index on, or -1. */
  static int indexOf(CharSequence text, String literal, int from) {
    if (text instanceof String) {
      return ((String) text).indexOf(literal, from);
    }
    if (text instanceof StringBuilder) {
      return ((StringBuilder) text).indexOf(literal, from);
    }
    for (int at = from; at <= text.length() - literal.length(); at++) {
      if (isAt(text, at, literal, 0)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isAt(CharSequence text, int start) {
    String first = literals.get(0);
    int length = 0;
    while (length < first.length()
        && start + length < text.length()
        && first.charAt(length) == text.charAt(start + length)) {
      length++;
    }
    if (length == first.length()) {
      return isRestAt(text, start + length);
    }
    // A mask that must not be too long lacks the last letters before the fingerprint.
    int separator = first.length();
    while (separator > length && !Character.isLetterOrDigit(first.charAt(separator - 1))) {
      separator--;
    }
    return isDistinct()
        && !mayLack.get(0)
        && length > 0
        && isAt(text, start + length, first, separator)
        && isCutAt(text, start + length + first.length() - separator);
  }

  /** Whether a literal, from an index on, is in a text at an index. */
  private static boolean isAt(CharSequence text, int at, String literal, int from) {
    if (literal.length() - from > text.length() - at) {
      return false;
    }
    for (int i = from; i < literal.length(); i++) {
      if (text.charAt(at + i - from) != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Only a mask with the fingerprint of a key is told apart from other text then. */
  private boolean isCutAt(CharSequence text, int start) {
    for (int i = 0; i < Fingerprint.DIGITS; i++) {
      if (start + i >= text.length() || HEX.indexOf(text.charAt(start + i)) < 0) {
        return false;
      }
    }
    return isAt(text, start + Fingerprint.DIGITS, literals.get(1), 0);
  }

  private boolean isRestAt(CharSequence text, int start) {
    int at = start;
    for (int i = 1; i < literals.size(); i++) {
      String next = literals.get(i);
      at = mayLack.get(i - 1) && isAt(text, at, next, 0) ? at : endOfName(text, at, next);
      if (at < 0) {
        return false;
      }
      at += next.length();
    }
    return true;
  }

  /** Where a fingerprint or a name ends and {@code next} begins; -1 if there is no such place. */
  private static int endOfName(CharSequence text, int start, String next) {
    for (int at = start; at < text.length() && at - start < LONGEST_NAME; at++) {
      char c = text.charAt(at);
      if (c <= ' ' || c > '~') {
        return -1;
      }
      if (isAt(text, at + 1, next, 0)) {
        return at + 1;
      }
    }
    return -1;
  }
}
