package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** A path that was given, for itself or, if it is a directory, for all that is in it. Immutable. */
final class Root {

  private final Path given;
  private final Path within;

  /** Without links on the way. */
  private final Path real;

  Root(Path given) throws IOException {
    this.given = given;
    this.within = within(given);
    this.real = realOf(given);
  }

  /** What is no regular file may have a name that leads nowhere: its directory has a place. */
  private static Path realOf(Path given) throws IOException {
    if (Files.isDirectory(given) || Files.isRegularFile(given)) {
      return given.toRealPath();
    }
    Path absolute = given.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
  }

  /** A path without its root and what leads up. */
  private static Path within(Path given) {
    Path within = Paths.get("");
    for (Path name : given.normalize()) {
      if (!name.toString().equals("..")) {
        within = within.resolve(name);
      }
    }
    return within;
  }

  /** Whether it is this, or stands in this; {@code other}: without links on the way. */
  boolean contains(Path other) {
    return other.startsWith(real);
  }

  /** Without links on the way, of what stands in this at a path that begins with what was given. */
  Path real(Path path) {
    return real.resolve(given.relativize(path));
  }

  /** Where that goes within another directory: without what leads out of there. */
  Path relative(Path path) {
    return within.resolve(given.relativize(path));
  }
}
