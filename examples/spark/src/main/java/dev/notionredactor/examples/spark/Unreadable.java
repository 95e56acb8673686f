package dev.notionredactor.examples.spark;

import java.io.IOException;

/** A file can't be read whole, or not be understood. It is left out, and the job goes on. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason);
  }

  /** A message may name the file, and so show a key: the class does for a reason. */
  Unreadable(IOException cause) {
    super("can't be read: " + cause.getClass().getSimpleName());
  }
}
