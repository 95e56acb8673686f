package dev.notionredactor.scanner;

/**
 * Finds keys that are written plainly, by a rare character of their prefix, the anchor. The text is
 * searched for it at the speed of the JVM's own {@code indexOf}, and only where it stands does
 * anyone look left for the rest of the prefix and right for a body.
 */
final class AnchorSearch implements Search {

  /** The prefixes with an underscore. */
  static final AnchorSearch UNDERSCORE = new AnchorSearch('_');

  /** Those without one that end in this. */
  static final AnchorSearch CAPITAL_J = new AnchorSearch('J');

  private final char anchor;

  /**
   * The forms by the character to the left of the anchor: it tells most of them apart. Of one
   * beyond ASCII the low bits are looked up; the prefix is compared anyway.
   */
  private final Form[][] byLeft = new Form[0x100][];

  /** The most characters of a prefix from the anchor on. */
  private int longestRest;

  private AnchorSearch(char anchor) {
    this.anchor = anchor;
    for (Form form : Forms.ALL) {
      if (form.encoding == Encoding.PLAIN && anchorOf(form.prefix) == anchor) {
        int at = form.prefix.lastIndexOf(anchor);
        Forms.add(byLeft, form.prefix.charAt(at - 1), form);
        longestRest = Math.max(longestRest, form.prefix.length() - at);
      }
    }
  }

  private static char anchorOf(String prefix) {
    return prefix.indexOf('_') >= 0 ? '_' : prefix.charAt(prefix.length() - 1);
  }

  /** Whether this search or another knows the anchor of every plain prefix. */
  static boolean coversAll() {
    for (Form form : Forms.ALL) {
      char c = anchorOf(form.prefix);
      if (form.encoding == Encoding.PLAIN && c != UNDERSCORE.anchor && c != CAPITAL_J.anchor) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Match next(Object text, int floor, int from, int to) {
    for (int found = Text.indexOf(text, anchor, from, to);
        found >= 0;
        found = Text.indexOf(text, anchor, found + 1, to)) {
      if (found > floor) {
        Form[] forms = byLeft[Text.at(text, found - 1) & 0xff];
        Match match = forms == null ? null : matchAt(text, floor, found, to, forms);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  private Match matchAt(Object text, int floor, int found, int to, Form[] forms) {
    for (Form form : forms) {
      int body = found + form.prefix.length() - form.prefix.lastIndexOf(anchor);
      if (form.mayBeLongEnough(text, body, to) && form.endsPrefix(text, floor, body)) {
        int end = form.bodyEnd(text, body, to);
        if (form.isKey(text, body, end)) {
          return new Match(form, body, end);
        }
      }
    }
    return null;
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    return Math.max(match.body, match.end - longestRest);
  }
}
