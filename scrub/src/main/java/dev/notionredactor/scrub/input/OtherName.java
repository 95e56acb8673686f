package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an empty directory or a symbolic link is called: there is no content to be scrubbed.
 * Immutable.
 */
public final class OtherName {

  private final Path path;
  private final String text;

  private OtherName(Path path, String text) {
    this.path = path;
    this.text = text;
  }

  /** {@code relative}: what files in it would begin with, if there were any. */
  static OtherName ofDirectory(Path path, Path relative) {
    return new OtherName(path, relative.toString());
  }

  /** With where it leads to. */
  static OtherName ofLink(Path path, Path relative) throws IOException {
    return new OtherName(path, relative + " -> " + Files.readSymbolicLink(path));
  }

  /** Of what. */
  public Path path() {
    return path;
  }

  /** The name. */
  public String text() {
    return text;
  }
}
