package dev.notionredactor.object;

/** Counts the places of a message template that show an argument. */
public final class Placeholders {

  static final String PLACEHOLDER = "{}";

  private Placeholders() {}

  /**
   * At least how many arguments a formatted message shows in full, so that they need not be looked
   * at once more if it holds no key. Counts low where a backslash may escape a placeholder.
   *
   * @param template may be null
   */
  public static int in(String template) {
    int count = 0;
    if (template != null) {
      int at = template.indexOf(PLACEHOLDER);
      while (at >= 0) {
        if (at == 0 || template.charAt(at - 1) != '\\') {
          count++;
        }
        at = template.indexOf(PLACEHOLDER, at + PLACEHOLDER.length());
      }
    }
    return count;
  }
}
