package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.SerializedEventsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that Log4j's {@code SerializedLayout} wrote can be read again, masked as they are. */
class SerializedEventsIT {

  private static final String END = "that is all";

  private static final String CONFIGURATION =
      "<Configuration><Appenders>"
          + "<File name='FILE' fileName='${sys:files}/events'><SerializedLayout/></File>"
          + "</Appenders><Loggers><Root level='info'><AppenderRef ref='FILE'/></Root></Loggers>"
          + "</Configuration>";

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path directory;

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("pairs")
  void canBeReadAgain(Jdk jdk, Library log4j) throws Exception {
    String control = readAfter(log4j, new ForkedJvm(jdk));
    assertTrue(control.endsWith(END + System.lineSeparator()), control);
    String masked = readAfter(log4j, new ForkedJvm(jdk).agent());
    KeyAssertions.assertMasked(key, control, masked);
    String unfilled =
        readAfter(
            log4j,
            new ForkedJvm(jdk)
                .agent(ForkedJvm.AGENT + "=off=throwable,mask={prefix}[REDACTED:{fingerprint}]"));
    assertFalse(unfilled.contains(END), unfilled);
  }

  static Stream<Arguments> pairs() {
    return Library.onOldestAndNewestJdk(Stream.of(Library.LOG4J2.get(0), Library.LOG4J2.get(3)));
  }

  /** What can be read of what such a run has logged. */
  private String readAfter(Library log4j, ForkedJvm jvm) throws Exception {
    Path configuration = Files.writeString(directory.resolve("log4j2.xml"), CONFIGURATION);
    Result written =
        jvm.classPath(log4j.jars())
            .option("-Dkey=" + key)
            .option("-Dlog4j2.configurationFile=" + configuration)
            .run(SerializedEventsProgram.class.getName(), "write");
    Result read =
        // Those of Java 8 want to be read by a class of Log4j's own.
        new ForkedJvm(Jdk.current())
            .classPath(log4j.jars())
            .input(written.files().get("events").getBytes(ISO_8859_1))
            .run(SerializedEventsProgram.class.getName(), "read");
    return read.out() + read.err();
  }
}
