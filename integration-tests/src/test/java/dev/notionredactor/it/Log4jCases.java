package dev.notionredactor.it;

import dev.notionredactor.programs.Log4jProgram;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No key comes through Log4j 2, whichever part of an event it is in, whatever the appender: one
 * suite for whatever is to see to that.
 */
abstract class Log4jCases {

  private static final Library OLDEST = Library.LOG4J2.get(0);
  private static final Library NEWEST = Library.LOG4J2.get(Library.LOG4J2.size() - 1);

  private static final String[] SLF4J = {"slf4j-api-2.0.20", "log4j-slf4j2-impl-2.26.1"};
  private static final String[] MAIL = {"javax.mail-1.6.2", "activation-1.1.1"};
  private static final String[] LAYOUTS = {
    "jackson-core-2.18.3",
    "jackson-databind-2.18.3",
    "jackson-annotations-2.18.3",
    "jackson-dataformat-xml-2.18.3",
    "jackson-dataformat-yaml-2.18.3",
    "woodstox-core-7.0.0",
    "stax2-api-4.2.2",
    "snakeyaml-2.3",
    "commons-csv-1.10.0",
    "h2-2.2.224"
  };

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("core")
  void everyVersion(Jdk jdk, Library log4j) throws Exception {
    assertMasked(jdk, log4j, () -> jvm(jdk, log4j, "log4j2-core.xml"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("layouts")
  void inEveryLayout(Jdk jdk, Library log4j) throws Exception {
    assertMasked(jdk, log4j, () -> jvm(jdk, log4j, "log4j2-layouts.xml"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("async")
  void allLoggersAsynchronous(Jdk jdk, Library log4j) throws Exception {
    assertMasked(
        jdk,
        log4j,
        () ->
            jvm(jdk, log4j, "log4j2-async.xml")
                .option("-Dloggers=all loggers asynchronous")
                .option("-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS),
        ofAsynchronous);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("async")
  void someLoggersAsynchronous(Jdk jdk, Library log4j) throws Exception {
    assertMasked(
        jdk, log4j, () -> jvm(jdk, log4j, "log4j2-async.xml").option("-Dloggers=AsyncRoot"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("network")
  void overTheNetwork(Jdk jdk, Library log4j) throws Exception {
    Map<String, Receiver.Factory> receivers =
        Map.of(
            "Socket", TcpReceiver::listening,
            "Socket, UDP", UdpReceiver::new,
            "Socket, SerializedLayout", TcpReceiver::listening,
            "SMTP", MailReceiver::new,
            "Syslog, RFC 5424", TcpReceiver::listening,
            "Syslog, BSD", UdpReceiver::new);
    assertMasked(jdk, log4j, () -> jvm(jdk, log4j, "log4j2-network.xml").receivers(receivers));
  }

  static Stream<Arguments> core() {
    return Library.onEveryJdk(
        Library.LOG4J2.stream().map(log4j -> log4j.equals(NEWEST) ? log4j.with(SLF4J) : log4j));
  }

  static Stream<Arguments> layouts() {
    return oldestAndNewest(LAYOUTS);
  }

  static Stream<Arguments> async() {
    return oldestAndNewest("disruptor-3.4.4");
  }

  static Stream<Arguments> network() {
    return oldestAndNewest(MAIL);
  }

  private static Stream<Arguments> oldestAndNewest(String... jars) {
    return Library.onOldestAndNewestJdk(Stream.of(OLDEST, NEWEST).map(log4j -> log4j.with(jars)));
  }

  private static ForkedJvm jvm(Jdk jdk, Library log4j, String configuration) {
    return new ForkedJvm(jdk)
        .classPath(log4j.jars())
        .option("-Dlog4j2.configurationFile=" + configuration);
  }

  private final CoverageTable table;
  private final Coverage.Protection protection;
  private final Coverage.Protection ofAsynchronous;

  /**
   * @param protection what keeps keys from showing
   * @param ofAsynchronous the same where all loggers are asynchronous
   */
  Log4jCases(
      CoverageTable table, Coverage.Protection protection, Coverage.Protection ofAsynchronous) {
    this.table = table;
    this.protection = protection;
    this.ofAsynchronous = ofAsynchronous;
  }

  private void assertMasked(Jdk jdk, Library log4j, Coverage.Jvm jvm) throws Exception {
    assertMasked(jdk, log4j, jvm, protection);
  }

  private void assertMasked(Jdk jdk, Library log4j, Coverage.Jvm jvm, Coverage.Protection withOne)
      throws Exception {
    Coverage.assertMasked(table, log4j.version(), jdk, Log4jProgram.class, jvm, withOne);
  }
}
