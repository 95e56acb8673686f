package dev.notionredactor.it;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.OptionsProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What takes options, in a way of its own, and from the process. */
enum OptionReader {
  AGENT {
    @Override
    Result run(ForkedJvm jvm, Map<String, String> own, String text, Path dir) throws Exception {
      String arguments = join(own, (key, value) -> "," + key + "=" + value.replace(",", ",,"));
      return show(jvm.agent(ForkedJvm.AGENT + arguments.replaceFirst(",", "=")), "print", text);
    }
  },
  LOGBACK {
    @Override
    Result run(ForkedJvm jvm, Map<String, String> own, String text, Path dir) throws Exception {
      String elements = join(own, (key, value) -> "<" + key + ">" + value + "</" + key + ">");
      LogbackFilter filter =
          LogbackFilter.of(
              CONSOLE_OF_LOGBACK.replace(
                  "<root",
                  LogbackFilter.LINE.replace("/>", ">") + elements + "</contextListener><root"),
              dir);
      return show(filter.addTo(logback(jvm)), "logback", text);
    }

    @Override
    Result runWithout(ForkedJvm jvm, String text, Path dir) throws Exception {
      LogbackFilter none = LogbackFilter.of(CONSOLE_OF_LOGBACK, dir);
      return show(none.addTo(logback(jvm)), "logback", text);
    }
  },
  /** A component of a configuration, with attributes. */
  LOG4J2 {
    @Override
    Result run(ForkedJvm jvm, Map<String, String> own, String text, Path dir) throws Exception {
      String attributes = join(own, (key, value) -> " " + key + "='" + value + "'");
      String layout = "<PatternLayout pattern='%m%n'/>";
      return show(
          log4j2(jvm, "<RedactingLayout" + attributes + ">" + layout + "</RedactingLayout>", dir),
          "log4j2",
          text);
    }

    @Override
    Result runWithout(ForkedJvm jvm, String text, Path dir) throws Exception {
      return show(log4j2(jvm, "<PatternLayout pattern='%m%n'/>", dir), "log4j2", text);
    }
  },
  SCRUB {
    @Override
    Result run(ForkedJvm jvm, Map<String, String> own, String text, Path dir) throws Exception {
      Map<String, String> flags =
          Map.of(
              "mask", "--mask",
              "secrets", "--secret-named",
              "environment", "--environment",
              "pieces", "--pieces");
      List<String> arguments =
          own.entrySet().stream()
              .map(option -> flags.get(option.getKey()) + "=" + option.getValue())
              .collect(Collectors.toList());
      arguments.addAll(0, List.of("scrub", "--quiet"));
      return jvm.input(("text: " + text + "\n").getBytes(StandardCharsets.UTF_8))
          .runJar(arguments.toArray(new String[0]));
    }
  };

  private static final String CONSOLE_OF_LOGBACK =
      "<configuration><appender name='A' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
          + "<pattern>%msg%n</pattern></encoder></appender>"
          + "<root level='info'><appender-ref ref='A'/></root></configuration>";

  /**
   * Has a text shown.
   *
   * @param own options that are given in the reader's own way
   */
  abstract Result run(ForkedJvm jvm, Map<String, String> own, String text, Path dir)
      throws Exception;

  /** The same without protection. */
  Result runWithout(ForkedJvm jvm, String text, Path dir) throws Exception {
    return show(jvm, "print", text);
  }

  /** Whether it refuses to do anything where an option is wrong, rather than withhold. */
  boolean stops() {
    return this == AGENT || this == SCRUB;
  }

  static Result show(ForkedJvm jvm, String way, String text) throws Exception {
    return jvm.option("-Dtext=" + text).run(OptionsProgram.class.getName(), way);
  }

  static ForkedJvm logback(ForkedJvm jvm) {
    return jvm.classPath(library(Library.LOGBACK, jvm).jars());
  }

  /** With Log4j, and the filter, and one appender with a layout. */
  static ForkedJvm log4j2(ForkedJvm jvm, String layout, Path dir) throws Exception {
    Path xml = Files.createTempFile(dir, "log4j2", ".xml");
    Files.writeString(
        xml,
        "<Configuration><Appenders><Console name='A'>"
            + layout
            + "</Console></Appenders><Loggers><Root level='info'><AppenderRef ref='A'/></Root>"
            + "</Loggers></Configuration>");
    return jvm.classPath(library(Library.LOG4J2, jvm).jars())
        .classPath(Log4jFilter.JARS)
        .option("-Dlog4j2.configurationFile=" + xml.toUri());
  }

  /** The oldest version on Java 8, else the newest. */
  private static Library library(List<Library> versions, ForkedJvm jvm) {
    return jvm.jdk().feature() == 8
        ? Library.oldest(versions, jvm.jdk())
        : Library.newest(versions, jvm.jdk());
  }

  private static String join(
      Map<String, String> options, BiFunction<String, String, String> written) {
    return options.entrySet().stream()
        .map(option -> written.apply(option.getKey(), option.getValue()))
        .collect(Collectors.joining());
  }
}
