package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines without a key: made up, or those of a log file. */
final class CleanLines {

  /** The source that is no file. */
  static final String MADE_UP = "made-up";

  private CleanLines() {}

  /**
   * Exactly {@code count} lines.
   *
   * @param source {@value #MADE_UP}, or the path of a file; of a longer file, lines from all over
   *     it, and the lines of a shorter one more than once
   */
  static String[] of(String source, int count) {
    if (source.equals(MADE_UP)) {
      return LogLines.clean(count);
    }
    List<String> all = read(Path.of(source));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no lines in " + source);
    }
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] =
          all.get(all.size() < count ? i % all.size() : (int) ((long) i * all.size() / count));
    }
    return lines;
  }

  private static List<String> read(Path file) {
    try {
      // What is not UTF-8 is replaced rather than refused: only the speed is of interest.
      String text = new String(Files.readAllBytes(file), UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
