package dev.notionredactor.scrub.input;

import java.nio.file.Path;

/** A file that is given, or stands in a directory that is. Immutable. */
public final class InputFile {

  private final Path path;
  private final Root root;
  private final boolean isRegular;
  private final long size;
  private final int names;

  InputFile(Path path, Root root, boolean isRegular, long size, int names) {
    this.path = path;
    this.isRegular = isRegular;
    this.size = size;
    this.root = root;
    this.names = names;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Whether it is no pipe and no device, which are read once. */
  public boolean isRegular() {
    return isRegular;
  }

  /** How many bytes it had when it was found. */
  public long size() {
    return size;
  }

  /** By how many names (hard links) it can be had, if that is known; else 1. */
  public int names() {
    return names;
  }

  /** Where it is, without links on the way to it. */
  Path real() {
    return root.real(path);
  }

  /** Where it goes within another directory: what was given, without what leads out of there. */
  public Path relative() {
    return root.relative(path);
  }
}
