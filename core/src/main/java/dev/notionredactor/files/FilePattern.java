package dev.notionredactor.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** A path, or a glob as {@code FileSystem.getPathMatcher} knows it. Immutable. */
public final class FilePattern {

  /** More files than anybody has with secrets: it is another pattern than was meant. */
  static final int MOST = 1000;

  private static final String GLOB_CHARACTERS = "*?[{";

  private final String written;

  /** What the known value of a file is called that is one; null if it is called as the file is. */
  private final String name;

  /** Where to look. */
  private final Path start;

  /** Null if {@link #start} is the only file. */
  private final PathMatcher matcher;

  /** How far below to look. */
  private final int depth;

  private FilePattern(String written, String name, Path start, PathMatcher matcher, int depth) {
    this.written = written;
    this.name = name;
    this.start = start;
    this.matcher = matcher;
    this.depth = depth;
  }

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException if it is neither a path nor a glob; the message does not show
   *     it
   */
  public static FilePattern of(String written) {
    return of(written, null);
  }

  /**
   * A pattern.
   *
   * @param name what the known value of a file is called; null if as the file is
   * @throws IllegalArgumentException if it is neither a path nor a glob; the message does not show
   *     it
   */
  static FilePattern of(String written, String name) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException("a file's name must not be empty");
    }
    if (written.endsWith("/")) {
      throw new IllegalArgumentException(
          "a directory is no file; name those in it, as in logs/*, or with all below it, logs/**");
    }
    try {
      int glob = firstGlobCharacter(written);
      if (glob < 0) {
        return new FilePattern(written, name, absolute(written), null, 0);
      }
      int directory = rest(written);
      Path start = absolute(written.substring(0, directory));
      String rest = written.substring(directory);
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
      int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/", -1).length;
      return new FilePattern(written, name, start, matcher, depth);
    } catch (InvalidPathException | PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "paths of files are allowed, and globs, such as /run/secrets/*, joined by '+'", wrong);
    }
  }

  /** Where the part begins that is a glob. */
  private static int rest(String written) {
    return written.lastIndexOf('/', firstGlobCharacter(written)) + 1;
  }

  private static Path absolute(String path) {
    return Paths.get(path).toAbsolutePath().normalize();
  }

  private static int firstGlobCharacter(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (GLOB_CHARACTERS.indexOf(pattern.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** What the known value of a file is called that is one secret. */
  String nameOf(Path file) {
    return name == null ? file.getFileName().toString() : name;
  }

  /** Those that there are just now; not a directory. */
  Collection<Path> files() {
    if (matcher == null) {
      return Files.exists(start) ? Collections.singleton(start) : Collections.emptySet();
    }
    TreeSet<Path> files = new TreeSet<>();
    try {
      Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Finder(files));
    } catch (IOException gone) {
      // It is looked for again.
    }
    return files;
  }

  private final class Finder extends SimpleFileVisitor<Path> {

    private final Collection<Path> files;

    Finder(Collection<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory() && matcher.matches(start.relativize(file))) {
        files.add(file);
      }
      return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException refused) {
      return FileVisitResult.CONTINUE;
    }
  }

  /** Whether it is one of the files, if it is there; {@code file}: an absolute path. */
  public boolean mayBe(Path file) {
    return mayBe(file, start);
  }

  /** The same of a path in which all links have been followed. */
  public boolean mayBeReal(Path file) {
    if (mayBe(file)) {
      return true;
    }
    try {
      Path real = start.toRealPath();
      return !real.equals(start) && mayBe(file, real);
    } catch (IOException absent) {
      return false;
    }
  }

  private boolean mayBe(Path file, Path start) {
    return matcher == null
        ? file.equals(start)
        : file.startsWith(start) && matcher.matches(start.relativize(file));
  }

  /** The same for processes that are somewhere else. */
  public String absolute() {
    return matcher == null ? start.toString() : start + "/" + written.substring(rest(written));
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }
}
