package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What can't be read, and why. Immutable. */
public final class Problem {

  private final Path path;
  private final String reason;

  Problem(Path path, String reason) {
    this.path = path;
    this.reason = reason;
  }

  /** Which. */
  public Path path() {
    return path;
  }

  /** Why, as it comes behind a name and a colon; may hold a key. */
  public String reason() {
    return reason;
  }

  /** Why something failed, as it comes behind a name and a colon; may hold a key. */
  public static String reasonOf(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemLoopException) {
      return "leads back to itself";
    }
    if (failure instanceof FileSystemException) {
      String reason = ((FileSystemException) failure).getReason();
      return reason == null ? failure.getClass().getSimpleName() : reason;
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
