package dev.notionredactor.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.springframework.data.jpa.repository.query.EscapeCharacter;

/** What stands before a key's underscore, or in its place. */
final class Escapes {

  private Escapes() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put(
        "Spring Data EscapeCharacter",
        keys -> EscapeCharacter.DEFAULT.escape("like " + keys.access() + " or " + keys.legacy()));
    producers.put("commonmark MarkdownRenderer", keys -> markdown("use " + keys.legacy() + " now"));
    return producers;
  }

  private static String markdown(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    Document document = new Document();
    document.appendChild(paragraph);
    return MarkdownRenderer.builder().build().render(document);
  }
}
