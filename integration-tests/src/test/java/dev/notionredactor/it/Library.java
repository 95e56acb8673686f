package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A version of a logging library, as the build has fetched it. */
record Library(String name, String version, int oldestJdk) {

  private static final Path DIRECTORY = Path.of(System.getProperty("libraries"));

  static final List<Library> LOGBACK =
      List.of(
          new Library("logback", "1.2.13", 8),
          new Library("logback", "1.3.16", 8),
          new Library("logback", "1.4.14", 11),
          new Library("logback", "1.5.38", 11),
          new Library("logback", "1.6.6", 11));

  static final List<Library> LOG4J2 =
      List.of(
          new Library("log4j2", "2.17.2", 8),
          new Library("log4j2", "2.20.0", 8),
          new Library("log4j2", "2.25.5", 8),
          new Library("log4j2", "2.26.1", 8));

  boolean runsOn(Jdk jdk) {
    return jdk.feature() >= oldestJdk;
  }

  List<Path> jars() {
    try (Stream<Path> jars = Files.list(DIRECTORY.resolve(name + "-" + version))) {
      return jars.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
