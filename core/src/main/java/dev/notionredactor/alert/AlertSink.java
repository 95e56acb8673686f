package dev.notionredactor.alert;

import java.io.IOException;

/** Where alerts go. May block; is called by a thread of ours, or at the JVM's end. */
public interface AlertSink {

  /**
   * Writes an alert.
   *
   * @param lines whole lines, the last of which is ended, too
   */
  void write(String lines) throws IOException;
}
