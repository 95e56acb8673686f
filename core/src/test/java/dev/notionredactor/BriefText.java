package dev.notionredactor;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A vector as a page shows it: short, visible, and without a whole key. */
final class BriefText {

  /** Of what is made up, this many characters are shown behind a prefix. */
  private static final int KEPT = 6;

  /** It is no use to leave out so few. */
  private static final int FEW = 6;

  private static final Set<String> WHOLE = Set.of("char", "mark", "masked");

  /** What fills up a mask. */
  private static final Pattern FILLED = Pattern.compile("(\\*{3})(\\*{" + FEW + ",})");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\x{0}-\\x{1f}\\x{a0}\\x{ad}\\x{200b}-\\x{200f}\\x{2060}\\x{feff}]");

  private BriefText() {}

  /** The text, with {@code […40]} for 40 characters that are left out. */
  static String of(String written, Map<String, String> knownValues) {
    return visible(new VectorText(knownValues).expand(written, BriefText::shortened));
  }

  /** As {@link #visible}, and short where masks are filled up. */
  static String masked(String shown) {
    return FILLED
        .matcher(visible(shown))
        .replaceAll(filled -> filled.group(1) + "[…" + filled.group(2).length() + "]");
  }

  /** The text, with a sign for every character that has none of its own. */
  static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(match -> sign(match.group().charAt(0)));
  }

  private static String shortened(String placeholder, String value) {
    int kept = TestKeys.prefix(value).length() + KEPT;
    int left = value.length() - kept;
    return left <= FEW || WHOLE.contains(placeholder)
        ? value
        : value.substring(0, kept) + "[…" + left + "]";
  }

  private static String sign(char invisible) {
    return invisible < ' '
        ? Character.toString('\u2400' + invisible)
        : String.format("<U+%04X>", (int) invisible);
  }
}
