package dev.notionredactor.it;

import dev.notionredactor.programs.Reload4jProgram;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No key comes through reload4j, whichever part of an event it is in, whatever the appender. */
class Reload4jIT {

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void everyVersion(Jdk jdk, Library reload4j) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.RELOAD4J,
        reload4j.version(),
        jdk,
        Reload4jProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(reload4j.jars())
                .option("-Dlog4j.configuration=reload4j.xml")
                .receivers(
                    Map.of(
                        "SocketAppender", TcpReceiver::listening,
                        "SMTPAppender", MailReceiver::new,
                        "SyslogAppender", UdpReceiver::new)));
  }

  static Stream<Arguments> pairs() {
    return Library.onEveryJdk(Library.RELOAD4J.stream());
  }
}
