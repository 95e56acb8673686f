package dev.notionredactor.it;

import dev.notionredactor.programs.JbossProgram;
import dev.notionredactor.programs.JulProgram;
import dev.notionredactor.programs.JuliProgram;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No key comes through java.util.logging, the JDK's own or another implementation of it. */
class JulIT {

  private static final String MANAGER = "-Djava.util.logging.manager=";
  private static final String FORMAT =
      "-Djava.util.logging.SimpleFormatter.format=%4$s: %3$s %5$s%6$s%n";

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void javaUtilLogging(Jdk jdk) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.JUL,
        "",
        jdk,
        JulProgram.class,
        () ->
            new ForkedJvm(jdk)
                .option(FORMAT)
                .receivers(Map.of("SocketHandler", TcpReceiver::listening)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("jboss")
  void jbossLogManager(Jdk jdk, Library jboss) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.JBOSS,
        jboss.version(),
        jdk,
        JbossProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(jboss.jars())
                .option(MANAGER + "org.jboss.logmanager.LogManager")
                .option("-Dlogging.configuration=" + configuration("jboss-logmanager").toUri())
                .receivers(
                    Map.of(
                        "SocketHandler", TcpReceiver::listening,
                        "SyslogHandler", UdpReceiver::new)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("juli")
  void tomcatJuli(Jdk jdk, Library juli) throws Exception {
    String formatter = juli.version().startsWith("8.") ? "OneLineFormatter" : "JsonFormatter";
    Coverage.assertEveryPlaceMasked(
        CoverageTable.JULI,
        juli.version(),
        jdk,
        JuliProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(juli.jars())
                .option(MANAGER + "org.apache.juli.ClassLoaderLogManager")
                .option("-Djava.util.logging.config.file=" + configuration("juli"))
                .option("-Dformatter=" + formatter));
  }

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  static Stream<Arguments> jboss() {
    return Library.onEveryJdk(Library.JBOSS.stream());
  }

  static Stream<Arguments> juli() {
    return Library.onEveryJdk(Library.JULI.stream());
  }

  private static java.nio.file.Path configuration(String name) {
    return ForkedJvm.PROGRAMS.resolve(name + ".properties");
  }
}
