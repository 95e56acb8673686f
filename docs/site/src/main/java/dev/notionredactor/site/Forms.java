package dev.notionredactor.site;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a section of the page of a page in Markdown that stands beside others. */
final class Forms extends AbstractVisitor {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final String pages;

  /** {@code pages}: what links to the other pages begin with. */
  Forms(String pages) {
    this.pages = pages;
  }

  /** The section; without the page's title, for the template has a heading of its own. */
  String html(String markdown) {
    Node page = Parser.builder().extensions(TABLES).build().parse(markdown);
    page.accept(this);
    String html = HtmlRenderer.builder().extensions(TABLES).build().render(page);
    // One that is too wide is scrolled by itself, by keyboard, too.
    String scrolled = "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"table\">";
    return html.replace("<table>", scrolled + "\n<table>").replace("</table>", "</table>\n</div>");
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      heading.unlink();
      return;
    }
    // Below the heading of the section.
    heading.setLevel(heading.getLevel() + 1);
    visitChildren(heading);
  }

  @Override
  public void visit(Link link) {
    if (!link.getDestination().contains("://")) {
      link.setDestination(pages + link.getDestination());
    }
    visitChildren(link);
  }
}
