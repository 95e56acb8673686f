package dev.notionredactor.it;

import dev.notionredactor.programs.LogbackProgram;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No key comes through Logback, whichever part of an event it is in, whatever the appender: one
 * suite for whatever is to see to that.
 */
abstract class LogbackCases {

  private static final String[] JAVAX_MAIL = {"javax.mail-1.6.2", "activation-1.1.1"};
  private static final String[] JAKARTA_MAIL = {
    "jakarta.mail-api-2.1.5",
    "jakarta.activation-api-2.1.4",
    "angus-mail-2.0.5",
    "angus-activation-2.0.3"
  };
  static final String[] JACKSON = {
    "jackson-core-2.18.3", "jackson-databind-2.18.3", "jackson-annotations-2.18.3", "jansi-2.4.3"
  };

  static final String LOGSTASH_7 = "logstash-logback-encoder-7.4";
  static final String LOGSTASH_8 = "logstash-logback-encoder-8.1";

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("core")
  void everyVersion(Jdk jdk, Library logback) throws Exception {
    assertMasked(jdk, logback, "logback-core.xml", Map.of());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("network")
  void overTheNetwork(Jdk jdk, Library logback) throws Exception {
    assertMasked(
        jdk,
        logback,
        "logback-network.xml",
        Map.of(
            "SocketAppender",
            () -> TcpReceiver.listening().until(LogbackProgram.END),
            "SMTPAppender",
            MailReceiver::new,
            "SyslogAppender",
            UdpReceiver::new));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("json")
  void inJsonAndColour(Jdk jdk, Library logback) throws Exception {
    assertMasked(
        jdk,
        logback,
        "logback-json.xml",
        Map.of(
            "LogstashTcpSocketAppender", () -> TcpReceiver.listening().until(LogbackProgram.END)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("server")
  void toWhoeverConnects(Jdk jdk, Library logback) throws Exception {
    assertMasked(
        jdk,
        logback,
        "logback-server.xml",
        Map.of("ServerSocketAppender", () -> TcpReceiver.connecting().until(LogbackProgram.END)));
  }

  static Stream<Arguments> server() {
    return Library.onOldestAndNewestJdk(
        Stream.of(Library.logback("1.2.13").with(JACKSON).with(LOGSTASH_7)));
  }

  static Stream<Arguments> core() {
    return Library.onEveryJdk(Library.LOGBACK.stream());
  }

  static Stream<Arguments> network() {
    return Library.onOldestAndNewestJdk(
        Stream.of(
            Library.logback("1.2.13").with(JAVAX_MAIL).with(JACKSON).with(LOGSTASH_7),
            Library.logback("1.5.38").with(JAKARTA_MAIL).with(JACKSON).with(LOGSTASH_8)));
  }

  static Stream<Arguments> json() {
    return Library.onOldestAndNewestJdk(
        Stream.of(
            Library.logback("1.3.16").with(JACKSON).with(LOGSTASH_7),
            Library.logback("1.5.38").with(JACKSON).with(LOGSTASH_8)));
  }

  private final CoverageTable table;

  LogbackCases(CoverageTable table) {
    this.table = table;
  }

  /** What keeps keys from showing, for a program that is configured so. */
  abstract Coverage.Protection protection(String configuration) throws Exception;

  private void assertMasked(
      Jdk jdk, Library logback, String configuration, Map<String, Receiver.Factory> receivers)
      throws Exception {
    Coverage.assertMasked(
        table,
        logback.version(),
        jdk,
        LogbackProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(logback.jars())
                .option("-Dlogback.configurationFile=" + configuration)
                .receivers(receivers),
        protection(configuration));
  }
}
