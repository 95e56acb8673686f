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

  private static final String PREFIX = "{prefix}";
  private static final String FINGERPRINT = "{fingerprint}";
  private static final String FILL = "{fill}";

  /** What stands between the fingerprints; empty where nothing is known of what does. */
  private final List<String> literals;

  private MaskShape(List<String> literals) {
    this.literals = literals;
  }

  /** The shape of a template that has its prefix, if any, at the start. */
  static MaskShape ofTemplate(String template) {
    return of(template.replace(PREFIX, "").replace(FILL, ""), FINGERPRINT);
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
        : of(mask, Fingerprint.of(key.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String withoutFill(String mask) {
    int end = mask.length();
    while (mask.startsWith(FILLED, end - 1)) {
      end--;
    }
    return end == 0 ? mask : mask.substring(0, end);
  }

  private static MaskShape of(String mask, String fingerprint) {
    List<String> literals = new ArrayList<>();
    int from = 0;
    for (int at = mask.indexOf(fingerprint); at >= 0; at = mask.indexOf(fingerprint, from)) {
      literals.add(mask.substring(from, at));
      from = at + fingerprint.length();
    }
    literals.add(mask.substring(from));
    return new MaskShape(literals);
  }

  /** Whether other text is not like it by chance. */
  boolean isDistinct() {
    return literals.size() > 1;
  }

  boolean isIn(CharSequence text) {
    String first = literals.get(0);
    if (text instanceof StringBuilder && ((StringBuilder) text).indexOf(first) < 0) {
      return false;
    }
    String whole = text.toString();
    for (int at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
      if (isAt(whole, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int start) {
    int at = start + literals.get(0).length();
    for (int i = 1; i < literals.size(); i++) {
      at = endOfName(text, at, literals.get(i));
      if (at < 0) {
        return false;
      }
      at += literals.get(i).length();
    }
    return true;
  }

  /** Where a fingerprint or a name ends and {@code next} begins; -1 if there is no such place. */
  private static int endOfName(String text, int start, String next) {
    for (int at = start; at < text.length() && at - start < LONGEST_NAME; at++) {
      char c = text.charAt(at);
      if (c <= ' ' || c > '~') {
        return -1;
      }
      if (text.startsWith(next, at + 1)) {
        return at + 1;
      }
    }
    return -1;
  }
}
