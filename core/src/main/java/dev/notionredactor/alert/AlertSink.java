package dev.notionredactor.alert;

import java.io.IOException;

/** Where alerts go. May block; is called by a thread of ours, or at the JVM's end. */
public interface AlertSink {

  /**
   * Writes an alert.
   *
   * @param lines whole lines, the last of which is ended, too
   * @throws IOException if that is not possible now; it is tried again
   */
  void write(String lines) throws IOException;

  /** The same when the JVM ends. Who logs may be gone by then. */
  default void writeAtEnd(String lines) throws IOException {
    write(lines);
  }
}
