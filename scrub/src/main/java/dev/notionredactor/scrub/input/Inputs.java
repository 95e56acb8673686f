package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
  private final List<OtherName> otherNames = new ArrayList<>();
  private final List<Root> roots = new ArrayList<>();

  /** All files, without links on the way. Null as long as no path is given but one. */
  private Set<Path> seen;

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
      Path real = path.toRealPath();
      return seen == null
          ? roots.stream().anyMatch(root -> root.contains(real))
          : seen.contains(real);
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

  /** Those of empty directories, and of links in directories; may hold a key. */
  public List<OtherName> otherNames() {
    return Collections.unmodifiableList(otherNames);
  }

  private void add(Path given) {
    if (given.toString().isEmpty()) {
      throw new IllegalArgumentException("an empty path is given");
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(given, BasicFileAttributes.class);
      Root root = new Root(given);
      if (seen == null && !roots.isEmpty()) {
        seen = new HashSet<>();
        for (InputFile file : files) {
          seen.add(file.real());
        }
      }
      roots.add(root);
      if (attributes.isDirectory()) {
        addDirectory(given, root);
      } else {
        add(given, root, attributes);
      }
    } catch (IOException unreadable) {
      problems.add(new Problem(given, Problem.reasonOf(unreadable)));
    }
  }

  private void add(Path path, Root root, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile() && !special) {
      problems.add(new Problem(path, "is no regular file; --special reads pipes and devices"));
    } else if (seen == null || seen.add(root.real(path))) {
      files.add(
          new InputFile(path, root, attributes.isRegularFile(), attributes.size(), names(path)));
    }
  }

  private static int names(Path file) {
    try {
      return ((Number) Files.getAttribute(file, "unix:nlink")).intValue();
    } catch (IOException | RuntimeException notShown) {
      return 1;
    }
  }

  private void addDirectory(Path directory, Root root) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        names.add(entry);
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    if (names.isEmpty()) {
      otherNames.add(OtherName.ofDirectory(directory, root.relative(directory)));
    }
    Collections.sort(names);
    for (Path path : names) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          notes.add(path + " is a symbolic link, and was not followed");
          otherNames.add(OtherName.ofLink(path, root.relative(path)));
        } else if (attributes.isDirectory()) {
          addDirectory(path, root);
        } else {
          add(path, root, attributes);
        }
      } catch (IOException unreadable) {
        problems.add(new Problem(path, Problem.reasonOf(unreadable)));
      }
    }
  }
}
