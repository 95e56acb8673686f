package dev.notionredactor.jfr;

import dev.notionredactor.Finding;

/** What records events. Thread-safe. */
interface Recorder {

  /** Whether there is, or was, a recording in this JVM. */
  boolean isOn();

  /** Records that a key was masked. {@code line}: the line of code; null if it is not known. */
  void finding(Finding finding, String line);

  /** Records that redaction failed. {@code error}: the class of what was thrown. */
  void failure(String error);
}
