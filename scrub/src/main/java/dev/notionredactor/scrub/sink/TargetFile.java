package dev.notionredactor.scrub.sink;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written. Closed without {@link #commit}, it is as if it had never been. */
public interface TargetFile extends Closeable {

  /** Where to write it. */
  OutputStream stream();

  /** All of it is written: it takes its place. */
  void commit() throws IOException;
}
