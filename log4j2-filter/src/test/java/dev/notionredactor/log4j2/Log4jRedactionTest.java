package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.async.AsyncLoggerContextSelector;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options given by code, to a factory or a selector that is at work already or is not. */
class Log4jRedactionTest {

  private static final String FACTORY =
      "-Dlog4j2.logEventFactory=" + RedactingLogEventFactory.class.getName();

  private static final String SELECTOR = "-Dlog4j2.contextSelector=";

  @TempDir Path dir;

  @Test
  void factoryMasksByThem() throws Exception {
    assertEquals("", run(FACTORY));
    assertMasksByThem();
  }

  @Test
  void selectorMasksByThem() throws Exception {
    assertEquals("", run(SELECTOR + RedactingAsyncLoggerContextSelector.class.getName()));
    assertMasksByThem();
  }

  /** What stands in the process does not count beside them, not even a mistake. */
  @Test
  void theyTakeThePlaceOfThoseOfTheProcess() throws Exception {
    String told = run(FACTORY, "-Dnotionredactor.environment=maybe");
    assertEquals(1, told.lines().count(), told);
    assertTrue(text().contains("[notion-redactor withheld"), text());
    assertTrue(text().contains("after <" + TestKeys.fingerprint(GivenOptions.KEY) + ">"), text());
  }

  /** The file is for whoever wants to know: it does not count either. */
  @Test
  void tellsWhatLog4jsOwnFileHas() throws Exception {
    Files.writeString(
        dir.resolve("log4j2.component.properties"),
        FACTORY.substring(2) + "\nnotionredactor.retireAfter=15m\nnotionredactor.off=jul\n");
    ForkedJvm jvm = new ForkedJvm(dir).withClassPath(dir);
    assertEquals("", jvm.with("-Dnotionredactor.pieces=false").run(GivenOptions.class));
    assertTrue(text().contains("own: {retireAfter=15m}"), text());
    assertMasksByThem();
  }

  @Test
  void withoutOneOfThemItIsSaid() throws Exception {
    assertNotInPlace("log4j2.logEventFactory is ", run("-Dunrelated=true"));
    String own = DefaultLogEventFactory.class.getName();
    assertNotInPlace("log4j2.logEventFactory is " + own, run("-Dlog4j2.logEventFactory=" + own));
    assertNotInPlace(
        "all loggers are asynchronous",
        run(FACTORY, SELECTOR + AsyncLoggerContextSelector.class.getName()));
  }

  private void assertNotInPlace(String why, String told) throws IOException {
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.contains("notion-redactor: not masking: " + why), told);
    assertTrue(text().contains("in place: false"), text());
  }

  private void assertMasksByThem() throws IOException {
    String text = text();
    assertTrue(text.contains("before " + TestKeys.masked(GivenOptions.KEY)), text);
    assertTrue(text.contains("refused: option 'mask': "), text);
    assertTrue(text.contains("in place: true"), text);
    assertTrue(text.contains("after <" + TestKeys.fingerprint(GivenOptions.KEY) + ">"), text);
  }

  private String run(String... options) throws Exception {
    return new ForkedJvm(dir).with(options).run(GivenOptions.class);
  }

  private String text() throws IOException {
    return new ForkedJvm(dir).output();
  }
}
