package dev.notionredactor.scrub.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a directory or a symbolic link is called: there is no content to be scrubbed. Immutable. */
public final class OtherName {

  private final Path path;
  private final String text;

  private OtherName(Path path, String text) {
    this.path = path;
    this.text = text;
  }

  static OtherName ofDirectory(Path path) {
    return new OtherName(path, path.getFileName().toString());
  }

  /** With where it leads to. */
  static OtherName ofLink(Path path) throws IOException {
    return new OtherName(path, path.getFileName() + " -> " + Files.readSymbolicLink(path));
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
