package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged jar for logback.xml, and a configuration that makes use of it. */
record LogbackFilter(Path configuration) implements Coverage.Protection {

  /** It, and the library that it needs. */
  static final List<Path> JARS =
      List.of(Path.of(System.getProperty("logback.jar")), Path.of(System.getProperty("core.jar")));

  private static final String TOP = "<configuration>";

  static final String LINE =
      "<contextListener class=\"dev.notionredactor.logback.RedactAllAppenders\"/>";

  /**
   * The line that covers every appender, as the first of a configuration.
   *
   * @param dir where the configuration is written that has it
   */
  static LogbackFilter line(Path configuration, Path dir) throws IOException {
    String unprotected = Files.readString(configuration);
    String isProtected = unprotected.replace(TOP, TOP + LINE);
    assertNotEquals(unprotected, isProtected);
    return of(isProtected, dir);
  }

  /** A configuration that has such a line, or another component. */
  static LogbackFilter of(String xml, Path dir) throws IOException {
    return new LogbackFilter(Files.writeString(Files.createTempFile(dir, "logback", ".xml"), xml));
  }

  @Override
  public ForkedJvm addTo(ForkedJvm jvm) {
    return jvm.classPath(JARS).option("-Dlogback.configurationFile=" + configuration);
  }

  /**
   * An exception whose text is made of fields of its own can't be copied; who takes the throwable
   * itself gets a stand-in, with that text as its message.
   */
  @Override
  public Comparison comparison(String sink, String place, String text) {
    boolean standIn =
        sink.equals("appender that reads the event") && place.equals("overridden toString");
    return standIn ? Comparison.MASK : Comparison.of(text);
  }
}
