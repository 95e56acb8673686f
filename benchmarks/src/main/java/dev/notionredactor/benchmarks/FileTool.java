package dev.notionredactor.benchmarks;

import dev.notionredactor.benchmarks.programs.RegexFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What goes over a file as a process of its own, and writes it to standard output. */
enum FileTool {
  CAT("cat"),
  GUNZIP_GZIP("zcat | gzip"),
  CHECK("scrub --check"),
  SCRUB("scrub"),
  SED("sed -E"),
  REGEX("java.util.regex, line by line");

  private final String label;

  FileTool(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  List<String> command(Path file) {
    return switch (this) {
      case CAT -> List.of("cat", file.toString());
      case GUNZIP_GZIP -> List.of("sh", "-c", "zcat \"$0\" | gzip", file.toString());
      case CHECK -> scrub("--check", file.toString());
      case SCRUB -> scrub(file.toString());
      // Its syntax has no groups that are not counted.
      case SED ->
          List.of(
              "sed",
              "-E",
              "s/" + Companion.REGEX.replace("?:", "") + "/" + Companion.REPLACEMENT + "/g",
              file.toString());
      case REGEX ->
          List.of(
              ForkedProgram.java(),
              "-cp",
              System.getProperty("java.class.path"),
              RegexFilter.class.getName(),
              Companion.REGEX,
              Companion.REPLACEMENT,
              file.toString());
    };
  }

  private static List<String> scrub(String... arguments) {
    return Stream.concat(
            Stream.of(
                ForkedProgram.java(), "-jar", System.getProperty("agent.jar"), "scrub", "--quiet"),
            Stream.of(arguments))
        .toList();
  }

  /** Whether it writes no file, but says by its exit status that there is a key. */
  boolean onlyChecks() {
    return this == CHECK;
  }

  /** What is to be seen of a key in what it writes. */
  String shown(MadeUpKey key) {
    return switch (this) {
      case CAT, GUNZIP_GZIP, CHECK -> key.text();
      case SCRUB -> key.mask();
      case SED, REGEX -> Companion.REPLACEMENT;
    };
  }
}
