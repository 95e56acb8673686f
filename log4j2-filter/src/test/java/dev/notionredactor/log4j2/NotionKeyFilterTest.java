package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The filter at each place that takes one, and every way in which a logger can be given a key. */
class NotionKeyFilterTest {

  private static final String KEY = TestKeys.accessToken(1);

  private static final String FILTER = "<NotionKeyFilter/>";

  @TempDir Path dir;

  interface Log {
    void to(Logger logger);
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("text", log -> log.info("got " + KEY)),
        call("character sequence", log -> log.info(CharBuffer.wrap("got " + KEY))),
        call("object", log -> log.info(List.of(KEY))),
        call("message", log -> log.info(new ParameterizedMessage("got {}", KEY))),
        call("map", log -> log.info(new StringMapMessage().with("token", KEY))),
        call("object message", log -> log.info(new ObjectMessage(KEY))),
        call("supplier", log -> log.info(() -> "got " + KEY)),
        call("one parameter", log -> log.info("got {}", KEY)),
        call(
            "last of ten", log -> log.info("{}{}{}{}{}{}{}{}{}{}", 0, 1, 2, 3, 4, 5, 6, 7, 8, KEY)),
        call(
            "of eleven",
            log -> log.info("{}{}{}{}{}{}{}{}{}{}{}", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, KEY)),
        call("parameter that is not shown", log -> log.info("got", KEY)),
        call("spread", log -> log.info("got ntn_{}", KEY.substring(4))),
        call("throwable", log -> log.info("failed", new IOException(KEY))),
        call("throwable parameter", log -> log.info("failed {}", 1, new IOException(KEY))),
        call("cause", log -> log.info("failed", new IOException(new IOException(KEY)))),
        call("marker", log -> log.info(new MarkerManager.Log4jMarker(KEY), "marked")),
        call("fluent", log -> log.atInfo().log("got {}", KEY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void denies(String name, Log log) throws Exception {
    String file =
        "<File name='FILE' fileName='${sys:test.dir}/out.log'><PatternLayout pattern='line%n'/>";
    String noFilter = file + "</File>";
    String root = "<Root level='info'>%s<AppenderRef ref='FILE'>%s</AppenderRef></Root>";
    String plain = String.format(root, "", "");
    assertEquals(2, lines("control", "", noFilter, plain, log));
    assertEquals(1, lines("logger", "", noFilter, String.format(root, FILTER, ""), log));
    assertEquals(1, lines("reference", "", noFilter, String.format(root, "", FILTER), log));
    assertEquals(1, lines("appender", "", file + FILTER + "</File>", plain, log));
    // Of these the configuration's filter is not shown what they supply, or only by newer versions.
    if (!name.equals("supplier") && !name.equals("fluent")) {
      String several = "<Filters><BurstFilter/>" + FILTER + "</Filters>";
      assertEquals(1, lines("configuration", FILTER, noFilter, plain, log));
      assertEquals(1, lines("several", several, noFilter, plain, log));
    }
  }

  @Test
  void doesNotFormatWhatIsDisabled() throws Exception {
    boolean[] asked = new boolean[1];
    Object argument =
        new Object() {
          @Override
          public String toString() {
            asked[0] = true;
            return "x";
          }
        };
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      test.with(
          "xml",
          "<Configuration>" + FILTER + "<Loggers><Root level='info'/></Loggers></Configuration>");
      test.logger().debug("got {}", argument);
    }
    assertFalse(asked[0]);
  }

  @Test
  void acceptsWhereToldSo() throws Exception {
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      test.with(
          "xml",
          "<Configuration><NotionKeyFilter onMatch='accept' onMismatch='neutral'/>"
              + "<Appenders><File name='FILE' fileName='${sys:test.dir}/out.log'/></Appenders>"
              + "<Loggers><Root level='error'><AppenderRef ref='FILE'/></Root></Loggers>"
              + "</Configuration>");
      test.logger().debug("got {}", KEY);
      test.logger().debug("clean");
      assertEquals(1, test.file("out.log").lines().count());
    }
  }

  /** How many lines there are after the call and a clean one. */
  private long lines(String name, String filter, String appender, String loggers, Log log)
      throws IOException {
    try (ConfiguredContext test = new ConfiguredContext(dir.resolve(name))) {
      test.with(
          "xml",
          "<Configuration status='error'>"
              + filter
              + "<Appenders>"
              + appender
              + "</Appenders><Loggers>"
              + loggers
              + "</Loggers></Configuration>");
      log.to(test.logger());
      test.logger().info("clean {}", 1);
      return test.file("out.log").lines().filter(line -> line.startsWith("line")).count();
    }
  }

  private static Arguments call(String name, Log log) {
    return Arguments.of(name, log);
  }
}
