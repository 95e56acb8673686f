package dev.notionredactor;

/** How elements are written in a row. */
enum RowLayout {
  WIRE_LOG("%02x", " "),
  UPPER_CASE("%02X", " "),
  COLONS("%02x", ":"),
  DASHES("%02X", "-"),
  PERCENT("%%%02X", ""),
  ESCAPED("\\x%02x", ""),
  UNICODE("\\u%04x", ""),
  LITERALS("0x%02x", ", "),
  NUMBERS("%d", ", "),
  PLAIN_NUMBERS("%3d", " "),
  TIGHT_NUMBERS("%d", ","),
  CHARACTERS("%c", ", "),
  TIGHT_CHARACTERS("%c", ","),
  SPACED_CHARACTERS("%c", " "),
  QUOTED("'%c'", ", "),
  JSON("\"%c\"", ","),
  CLOJURE("\\%c", " "),
  UTF_16("%c\0", "");

  private final String element;
  private final String between;

  RowLayout(String element, String between) {
    this.element = element;
    this.between = between;
  }

  /** The text, with stars for the digits or letters of each starred character. */
  String write(String text, int starredFrom, int starredTo) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String one = String.format(element, (int) text.charAt(i));
      row.append(i == 0 ? "" : between);
      row.append(starredFrom <= i && i < starredTo ? starred(one) : one);
    }
    return row.toString();
  }

  private String starred(String one) {
    if (element.contains("%c")) {
      return element.replace("%c", "*");
    }
    String mark = one.length() > 3 ? one.substring(0, one.length() - 2) : "";
    return mark + one.substring(mark.length()).replaceAll("[0-9A-Za-z]", "*");
  }
}
