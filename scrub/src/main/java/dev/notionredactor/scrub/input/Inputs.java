package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files to be scrubbed: those that are given, and all in the directories that are, in the order
 * of their names. A symbolic link is followed if it is given, not if it stands in a directory. Each
 * file comes once. Not thread-safe.
 */
public final class Inputs {

  private final List<InputFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final boolean special;

  private Inputs(boolean special) {
    this.special = special;
  }

  /**
   * Looks for all files.
   *
   * @param special whether pipes and devices are read, too
   */
  public static Inputs of(List<Path> given, boolean special) {
    Inputs inputs = new Inputs(special);
    for (Path path : given) {
      inputs.add(path);
    }
    return inputs;
  }

  /** In their order. */
  public List<InputFile> files() {
    return Collections.unmodifiableList(files);
  }

  /** Whether a path, if there is something, is one of the files. */
  public boolean contain(Path path) {
    try {
      return seen.contains(path.toRealPath());
    } catch (IOException absent) {
      return false;
    }
  }

  /** What is given and can't be read. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Which links were not followed; may hold a key. */
  public List<String> notes() {
    return Collections.unmodifiableList(notes);
  }

  private void add(Path given) {
    if (given.toString().isEmpty()) {
      throw new IllegalArgumentException("an empty path is given");
    }
    Path relative = within(given);
    try {
      BasicFileAttributes attributes = Files.readAttributes(given, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        addDirectory(given, relative);
      } else {
        add(given, relative, attributes);
      }
    } catch (IOException unreadable) {
      problems.add(new Problem(given, Problem.reasonOf(unreadable)));
    }
  }

  /** A path without its root and what leads up. */
  private static Path within(Path given) {
    Path within = Paths.get("");
    Path normal = given.normalize();
    for (Path name : normal) {
      if (!name.toString().equals("..")) {
        within = within.resolve(name);
      }
    }
    return within;
  }

  private void add(Path path, Path relative, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile() && !special) {
      problems.add(new Problem(path, "is no regular file; --special reads pipes and devices"));
    } else if (seen.add(attributes.isRegularFile() ? path.toRealPath() : path)) {
      files.add(
          new InputFile(
              path, relative, attributes.isRegularFile(), attributes.size(), names(path)));
    }
  }

  private static int names(Path file) {
    try {
      return ((Number) Files.getAttribute(file, "unix:nlink")).intValue();
    } catch (IOException | RuntimeException notShown) {
      return 1;
    }
  }

  private void addDirectory(Path directory, Path relative) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        names.add(entry);
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    Collections.sort(names);
    for (Path path : names) {
      Path in = relative.resolve(path.getFileName());
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          notes.add(path + " is a symbolic link, and was not followed");
        } else if (attributes.isDirectory()) {
          addDirectory(path, in);
        } else {
          add(path, in, attributes);
        }
      } catch (IOException unreadable) {
        problems.add(new Problem(path, Problem.reasonOf(unreadable)));
      }
    }
  }
}
