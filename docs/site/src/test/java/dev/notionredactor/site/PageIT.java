package dev.notionredactor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, as a browser shows it from a disk. */
class PageIT {

  private static final Path SITE = Path.of(System.getProperty("site.directory")).normalize();
  private static final URI PAGE = SITE.resolve("index.html").toUri();

  private static final Pattern ELSEWHERE =
      Pattern.compile("<(?!a )[^>]* (?:src|href)=\"(?:\\w+:|//)");

  @TempDir Path directory;

  /** Every vector, by the engine's own methods and typed into the page. */
  @Test
  void masksAsOnTheJvm() throws Exception {
    Expectations expected = new Expectations();
    for (String file : new String[] {"compare.html", "compare.js"}) {
      try (var resource = PageIT.class.getResourceAsStream(file)) {
        Files.copy(resource, directory.resolve(file));
      }
    }
    Files.writeString(directory.resolve("expected.js"), expected.script());
    URI comparing = directory.resolve("compare.html").toUri();
    // Without the option, files don't see into each other.
    String dom =
        new Chromium(directory)
            .dom(URI.create(comparing + "#" + PAGE), "--allow-file-access-from-files");
    assertEquals(
        expected.count() + " texts: the same",
        element("result", dom),
        "as the page that compares says");
  }

  @Test
  void showsMadeUpKeysAtOnce() throws Exception {
    String dom = new Chromium(directory).dom(PAGE);
    String key = TestKeys.ACCESS + "01234567890MadeUpMadeUpMadeUpMadeUpMadeUpMadeU";
    // Marks begin behind what a key begins with.
    assertTrue(withoutTags(element("found", dom)).contains(key), dom);
    String shown = withoutTags(element("shown", dom));
    assertTrue(shown.contains(TestKeys.masked(key)), shown);
    assertFalse(shown.contains("MadeUp"), shown);
    assertTrue(shown.contains(TestKeys.ACCESS + "NeighbourCellConfigList"), shown);
    assertEquals("7 keys masked.", element("count", dom));
    assertEquals("", element("known-note", dom));
  }

  @Test
  void mayConnectToNothingAndListsAllForms() throws Exception {
    String html = Files.readString(SITE.resolve("index.html"));
    assertTrue(html.contains("content=\"default-src 'none'; script-src 'self';"), "policy");
    assertFalse(ELSEWHERE.matcher(html).find(), "loads something from elsewhere");
    // Of docs/keys.md: a row of a table, and a link to another page beside it.
    assertTrue(html.contains("<td><code>nrt_</code></td>"), "table of families");
    assertTrue(html.contains("/docs/detection.md#encodings\">more</a>"), "link");
  }

  /** For people to look at. */
  @Test
  void looks() throws Exception {
    Path picture = SITE.resolve("screenshot.png");
    new Chromium(directory).screenshot(PAGE, 1280, 1500, picture);
    assertTrue(Files.size(picture) > 50_000);
  }

  /** What is in the element of that id, as HTML. */
  private static String element(String id, String dom) {
    Matcher element =
        Pattern.compile("(?s)<(\\w+) id=\"" + id + "\"[^>]*>(.*?)</\\1>").matcher(dom);
    assertTrue(element.find(), dom);
    return element.group(2);
  }

  private static String withoutTags(String html) {
    return html.replaceAll("<[^>]*>", "");
  }
}
