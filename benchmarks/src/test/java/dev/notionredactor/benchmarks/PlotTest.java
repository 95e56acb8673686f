package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotTest {

  @Test
  void barsAreAsLongAsRatiosUpToALimit() throws Exception {
    Pairs pairs = new Pairs(Subject.LOG4J2);
    pairs.add(Companion.NONE, 1000);
    pairs.add(Companion.AGENT, 1500);
    pairs.add(Companion.LOG4J2_FILTER, 3000);
    pairs.add(Companion.LOG4J2_MESSAGE, 20_000);
    pairs.add(Companion.LOG4J2_LINE, 6000);
    pairs.add(Companion.LOG4J2_REWRITE, 1000);
    Plot plot = new Plot();
    plot.add(pairs);
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(plot.toString().getBytes(StandardCharsets.UTF_8)));
    NodeList bars = svg.getElementsByTagName("rect");
    // The first is the background.
    assertEquals(6, bars.getLength());
    double one = width(bars, 5);
    assertEquals(1.5, width(bars, 1) / one, 0.02);
    assertEquals(3, width(bars, 2) / one, 0.02);
    assertEquals(6, width(bars, 3) / one, 0.02);
    assertEquals(6, width(bars, 4) / one, 0.02);
    assertEquals("<replace> of the line", text(svg, 7));
    assertEquals("20 …", text(svg, 6));
  }

  private static double width(NodeList bars, int index) {
    return Double.parseDouble(((Element) bars.item(index)).getAttribute("width"));
  }

  private static String text(Document svg, int index) {
    return svg.getElementsByTagName("text").item(index).getTextContent();
  }
}
