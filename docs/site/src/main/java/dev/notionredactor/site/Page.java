package dev.notionredactor.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the page of its template and of the page that lists all forms. */
final class Page {

  /** In the template: where the forms go, and what links to other pages begin with. */
  private static final String FORMS = "<!-- docs/keys.md -->";

  private static final String PAGES = "{pages}";

  private Page() {}

  /** Arguments: template, forms, what links to other pages begin with, and where the page goes. */
  public static void main(String[] arguments) throws IOException {
    String template = Files.readString(Path.of(arguments[0]));
    String forms = new Forms(arguments[2]).html(Files.readString(Path.of(arguments[1])));
    if (!template.contains(FORMS)) {
      throw new IllegalArgumentException(arguments[0] + " has no line " + FORMS);
    }
    Files.writeString(
        Path.of(arguments[3]), template.replace(FORMS, forms.strip()).replace(PAGES, arguments[2]));
  }
}
