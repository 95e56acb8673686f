package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a clean event allocates with each way of redaction, in a JVM of its own whose Log4j is free
 * of garbage: as much as without, which is nothing.
 */
class GarbageFreeTest {

  private static final String LAYOUT = "<PatternLayout pattern='%p %c %X %m%n'/>";
  private static final String ROOT = "<Root level='info'><AppenderRef ref='FILE'/></Root>";
  private static final String SELECTOR = "-Dlog4j2.contextSelector=";

  @TempDir Path dir;

  @Test
  void withoutRedaction() throws Exception {
    assertEquals(0, bytes(1, file(LAYOUT), ROOT));
  }

  @Test
  void measuringSeesGarbage() throws Exception {
    assertTrue(bytes(1, file(LAYOUT.replace("%m", "%replace{%m}{secret}{x}")), ROOT) > 100);
  }

  @Test
  void factory() throws Exception {
    String factory = "-Dlog4j2.logEventFactory=" + RedactingLogEventFactory.class.getName();
    assertEquals(0, bytes(1, file(LAYOUT), ROOT, factory));
  }

  @Test
  void layout() throws Exception {
    String layout = "<RedactingLayout>" + LAYOUT + "</RedactingLayout>";
    assertEquals(0, bytes(1, file(layout), ROOT));
  }

  @Test
  void rewritePolicy() throws Exception {
    // Log4j's own appender makes an iterator for each event.
    String root = ROOT.replace("FILE", "REWRITE");
    String rewrite = "<Rewrite name='REWRITE'>%s<AppenderRef ref='FILE'/></Rewrite>";
    assertEquals(
        bytes(1, file(LAYOUT) + String.format(rewrite, ""), root),
        bytes(1, file(LAYOUT) + String.format(rewrite, "<NotionRedaction/>"), root));
  }

  @Test
  void filterOfReference() throws Exception {
    String root =
        "<Root level='info'><AppenderRef ref='FILE'><NotionKeyFilter/></AppenderRef></Root>";
    assertEquals(0, bytes(1, file(LAYOUT), root));
  }

  @Test
  void allAsynchronous() throws Exception {
    String selector = SELECTOR + RedactingAsyncLoggerContextSelector.class.getName();
    assertEquals(0, bytes(2, file(LAYOUT), ROOT, selector));
  }

  private static String file(String layout) {
    return "<RandomAccessFile name='FILE' fileName='out.log' append='false'>"
        + layout
        + "</RandomAccessFile>";
  }

  /** For each event, the fraction cut off. */
  private long bytes(int threads, String appenders, String loggers, String... options)
      throws IOException, InterruptedException {
    Path configuration =
        Files.writeString(
            dir.resolve("log4j2.xml"),
            "<Configuration status='error'><Appenders>"
                + appenders
                + "</Appenders><Loggers>"
                + loggers
                + "</Loggers></Configuration>");
    ForkedJvm jvm =
        new ForkedJvm(dir)
            .with(
                "-Dlog4j2.enableThreadlocals=true",
                "-Dlog4j2.enableDirectEncoders=true",
                "-Dlog4j2.garbagefreeThreadContextMap=true",
                // The other makes an object for each event, unless the compiler is lucky.
                "-Dlog4j2.clock=SystemMillisClock",
                "-Dlog4j2.configurationFile=" + configuration.toUri())
            .with(options);
    assertEquals("", jvm.run(AllocationProgram.class));
    String expected = "threads " + threads + " bytes ";
    assertTrue(jvm.output().startsWith(expected), jvm.output());
    return Long.parseLong(jvm.output().substring(expected.length()).trim());
  }
}
