package dev.notionredactor.object;

/** Arguments of a message that was redacted, by what its text shows of them now. */
public final class ShownArguments {

  private ShownArguments() {}

  /**
   * Takes the arguments from a redacted text, where it is certain which part of it shows which of
   * them. So none need be searched, nor the message made once more to see whether they fit.
   *
   * @param template with a placeholder for each argument; may be null, and so may all others
   * @param text what they make together
   * @param redacted the same with all keys masked
   * @return a copy in which those that showed a key are as in the redacted text; null if it can't
   *     be told, as for masks of another length than their key, or a key of which a part is in the
   *     template
   */
  public static Object[] in(String template, Object[] arguments, String text, String redacted) {
    if (template == null
        || arguments == null
        || text == null
        || text.length() != redacted.length()) {
      return null;
    }
    Object[] shown = arguments.clone();
    int from = 0;
    int at = 0;
    for (int i = 0; i < shown.length; i++) {
      int place = template.indexOf(Placeholders.PLACEHOLDER, from);
      if (place < 0 || !isInBoth(template, from, place, text, redacted, at)) {
        return null;
      }
      at += place - from;
      from = place + Placeholders.PLACEHOLDER.length();
      // Of the copy: the application may put another one into its array meanwhile.
      Object argument = shown[i];
      boolean isString = argument instanceof String;
      if (!isString && !ObjectRedactor.isPlain(argument)) {
        return null;
      }
      String given = String.valueOf(argument);
      int end = at + given.length();
      // Copies, as the JVM compares whole strings much faster than parts of them.
      if (end > text.length() || !text.substring(at, end).equals(given)) {
        return null;
      }
      String now = redacted.substring(at, end);
      if (!now.equals(given)) {
        if (!isString) {
          return null;
        }
        shown[i] = now;
      }
      at = end;
    }
    int left = template.length() - from;
    return left == text.length() - at
            && isInBoth(template, from, template.length(), text, redacted, at)
        ? shown
        : null;
  }

  private static boolean isInBoth(
      String template, int from, int to, String text, String redacted, int at) {
    return text.regionMatches(at, template, from, to - from)
        && redacted.regionMatches(at, template, from, to - from);
  }
}
