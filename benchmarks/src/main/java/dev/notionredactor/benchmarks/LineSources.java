package dev.notionredactor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the paths that were given into sources for {@link CleanLines}. */
final class LineSources {

  private LineSources() {}

  /**
   * The files among the paths, and every {@code *.log} in the directories among them.
   *
   * @throws IllegalArgumentException if one can't be read, or holds no file
   */
  static List<String> of(List<Path> paths) throws IOException {
    if (paths.isEmpty()) {
      return List.of(CleanLines.MADE_UP);
    }
    List<String> sources = new ArrayList<>();
    for (Path path : paths) {
      List<Path> files = Files.isDirectory(path) ? logsIn(path) : List.of(path);
      if (files.isEmpty() || !files.stream().allMatch(Files::isReadable)) {
        throw new IllegalArgumentException("no log file to be read: " + path);
      }
      files.forEach(file -> sources.add(file.toString()));
    }
    return sources;
  }

  private static List<Path> logsIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
  }
}
