package dev.notionredactor.scrub.sink;

import dev.notionredactor.scrub.input.InputFile;
import java.io.Closeable;
import java.io.IOException;

/** Where scrubbed files go. Closed when all are there. */
public interface Target extends Closeable {

  /** Whether a file without a key is to be there, too. */
  boolean takesClean();

  /** Whether several files may be written at once. */
  boolean takesSeveral();

  /**
   * Begins to write a file.
   *
   * @param name its path as it is to be shown there, without a key
   */
  TargetFile open(InputFile file, String name) throws IOException;
}
