package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;

/** What standard input and output are, as far as the system shows it: Linux and macOS do. */
public final class Descriptors {

  private static final int IN = 0;
  private static final int OUT = 1;
  private static final int ERROR = 2;

  private Descriptors() {}

  /** Whether a file is the one that standard output writes to. */
  public static boolean isOutput(Path file) {
    return isSame(file, path(OUT));
  }

  /** Whether standard input reads the file that standard output writes to. */
  public static boolean isInputOutput() {
    return isSame(path(IN), path(OUT));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(one, BasicFileAttributes.class);
      return attributes.isRegularFile()
          && attributes.fileKey() != null
          && attributes
              .fileKey()
              .equals(Files.readAttributes(other, BasicFileAttributes.class).fileKey());
    } catch (IOException notShown) {
      return false;
    }
  }

  /**
   * Whether standard input was closed when the JVM started. The first file that the JVM opens then
   * has its place, which is one of its own.
   */
  public static boolean isInputClosed() {
    try {
      Path file = path(IN).toRealPath();
      Path home = Paths.get(System.getProperty("java.home")).toRealPath();
      return file.equals(home.resolve("lib/modules")) || file.equals(home.resolve("lib/rt.jar"));
    } catch (IOException notShown) {
      return false;
    }
  }

  /** Whether standard input is typed at a terminal. */
  public static boolean isInputTerminal() {
    return isTerminal(IN);
  }

  /** Whether standard output is shown on a terminal. */
  public static boolean isOutputTerminal() {
    return isTerminal(OUT);
  }

  /** Whether standard error is shown on a terminal. */
  public static boolean isErrorTerminal() {
    return isTerminal(ERROR);
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String file = path(descriptor).toRealPath().toString();
      return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
    } catch (IOException notShown) {
      return false;
    }
  }

  private static Path path(int descriptor) {
    Path linux = Paths.get("/proc/self/fd/" + descriptor);
    return Files.exists(linux) ? linux : Paths.get("/dev/fd/" + descriptor);
  }
}
