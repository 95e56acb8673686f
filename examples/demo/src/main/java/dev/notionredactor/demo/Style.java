package dev.notionredactor.demo;

/** How the report looks: on a terminal keys are red and masks green, elsewhere nothing is added. */
enum Style {
  PLAIN("", "", "", ""),
  COLOR("\u001b[1m", "\u001b[1;97;41m", "\u001b[1;32m", "\u001b[0m");

  private final String heading;
  private final String key;
  private final String mask;
  private final String reset;

  Style(String heading, String key, String mask, String reset) {
    this.heading = heading;
    this.key = key;
    this.mask = mask;
    this.reset = reset;
  }

  String heading(String text) {
    return heading + text + reset;
  }

  String highlight(String text, KeyFinder finder) {
    String keysShown = Span.replace(text, finder.find(text), shown -> key + shown + reset);
    return Span.replace(keysShown, Masks.find(keysShown), shown -> mask + shown + reset);
  }
}
