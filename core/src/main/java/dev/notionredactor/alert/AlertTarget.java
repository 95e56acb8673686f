package dev.notionredactor.alert;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

/** Where alerts are to go, as an option says. Immutable. */
public final class AlertTarget {

  /** What can be told. */
  public enum Kind {
    NONE,
    STDERR,
    STATUS,
    FILE,
    LOGGER
  }

  /** What is no logger, but a file that somebody has in mind. */
  private static final String FILE_NAME = ".*\\.(log|txt|out|err|json|csv)";

  private final Kind kind;
  private final String name;

  private AlertTarget(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /**
   * What a value says.
   *
   * @param hasStatus whether there is a logging library's own status to tell
   * @throws IllegalArgumentException if it is none that is allowed; the message says what is, and
   *     not what it was
   */
  public static AlertTarget of(String value, boolean hasStatus) {
    switch (value) {
      case "none":
        return new AlertTarget(Kind.NONE, value);
      case "stderr":
        return new AlertTarget(Kind.STDERR, value);
      case "status":
        if (hasStatus) {
          return new AlertTarget(Kind.STATUS, value);
        }
        throw new IllegalArgumentException(
            "status is allowed for the filters alone, as the agent has no logging library; "
                + allowed(false));
      default:
        return isFile(value) ? file(value, hasStatus) : logger(value, hasStatus);
    }
  }

  private static boolean isFile(String value) {
    return value.indexOf('/') >= 0 || value.indexOf('\\') >= 0;
  }

  private static AlertTarget file(String value, boolean hasStatus) {
    Path path;
    try {
      path = Paths.get(value);
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException("that is no path; " + allowed(hasStatus), noPath);
    }
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(
          "the file's directory does not exist; " + allowed(hasStatus));
    }
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException("that is a directory; " + allowed(hasStatus));
    }
    return new AlertTarget(Kind.FILE, value);
  }

  private static AlertTarget logger(String value, boolean hasStatus) {
    if (!value.matches("[\\w.$-]+")) {
      throw new IllegalArgumentException(allowed(hasStatus));
    }
    if (value.matches(FILE_NAME)) {
      throw new IllegalArgumentException(
          "that is a logger's name, and looks like a file's, which is written with its directory:"
              + " ./alerts.log");
    }
    return new AlertTarget(Kind.LOGGER, value);
  }

  private static String allowed(boolean hasStatus) {
    return "allowed are none, stderr, "
        + (hasStatus ? "status, " : "")
        + "the path of a file with a directory in it (./alerts.log) and the name of a logger";
  }

  /** Which kind. */
  public Kind kind() {
    return kind;
  }

  /** The file's or logger's name. */
  public String name() {
    return name;
  }

  /** Appends to the file, which is opened for each alert: so it can be moved away meanwhile. */
  public AlertSink file() {
    Path file = Paths.get(name);
    return lines -> {
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(lines.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
