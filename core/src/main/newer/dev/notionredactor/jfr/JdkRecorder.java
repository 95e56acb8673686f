package dev.notionredactor.jfr;

import dev.notionredactor.Finding;
import jdk.jfr.FlightRecorder;

/** Makes events when there is something to record them. */
public final class JdkRecorder implements Recorder {

  /** Records nothing yet. */
  public JdkRecorder() {}

  @Override
  public boolean isOn() {
    return FlightRecorder.isInitialized();
  }

  @Override
  public void finding(Finding finding, String line) {
    Types.FINDING.record(
        finding.name(),
        finding.fingerprint(),
        finding.writtenForm(),
        finding.isPiece(),
        finding.sink(),
        finding.logger(),
        finding.level(),
        line);
  }

  @Override
  public void failure(String error) {
    Types.FAILURE.record(error);
  }

  /** Loaded when there is something to record. */
  private static final class Types {

    static final EventType FINDING =
        new EventType(
                "Finding",
                "Notion Key Masked",
                "A Notion key was about to be shown, and was masked")
            .with(String.class, "key", "Key", "The key's family, or the name of a known value")
            .with(
                String.class,
                "fingerprint",
                "Fingerprint",
                "The first 8 hex digits of the key's SHA-256")
            .with(String.class, "writtenForm", "Written Form", "How the key was written")
            .with(boolean.class, "piece", "Piece", "Whether it was not the whole key")
            .with(String.class, "sink", "Sink", "Where it would have been shown")
            .with(String.class, "logger", "Logger", "The logger's name, if an event was logged")
            .with(String.class, "level", "Level", "The event's level")
            .with(
                String.class,
                "line",
                "Line of Code",
                "Where the application wrote it, as far as that is known");

    static final EventType FAILURE =
        new EventType(
                "Failure", "Redaction Failed", "A text could not be redacted, and was withheld")
            .with(String.class, "error", "Error", "The class of what was thrown");
  }
}
