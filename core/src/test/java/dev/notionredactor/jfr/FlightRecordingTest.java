package dev.notionredactor.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flight recorder hears of findings and failures. */
class FlightRecordingTest {

  private final Redactor redactor =
      Redactor.builder().knownValue("DATABASE", "correct-horse-battery").build();

  @Test
  void recordsFindings(@TempDir Path dir) throws Exception {
    String key = TestKeys.randomAccessToken();
    List<RecordedEvent> events =
        recorded(
            dir,
            "Finding",
            () -> {
              redactor.redact("clean");
              redactor.redact("Bearer " + key);
              redactor.redact("correct-horse-battery");
            });
    assertEquals(2, events.size(), events::toString);
    RecordedEvent event = events.get(0);
    assertEquals("access token", event.getString("key"));
    assertEquals(TestKeys.fingerprint(key), event.getString("fingerprint"));
    assertEquals("plain", event.getString("writtenForm"));
    assertEquals("text", event.getString("sink"));
    assertEquals(false, event.getBoolean("piece"));
    assertEquals(Thread.currentThread().getName(), event.getThread().getJavaName());
    assertTrue(
        event.getStackTrace().getFrames().stream()
            .anyMatch(frame -> frame.getMethod().getName().contains("recordsFindings")));
    assertEquals("DATABASE", events.get(1).getString("key"));
    assertEquals(null, events.get(1).getString("fingerprint"));
    assertTrue(!events.toString().contains(key));
  }

  @Test
  void recordsFailures(@TempDir Path dir) throws Exception {
    List<RecordedEvent> events =
        recorded(dir, "Failure", () -> redactor.withheld(7, new IllegalStateException("secret")));
    assertEquals(1, events.size());
    assertEquals(IllegalStateException.class.getName(), events.get(0).getString("error"));
    assertTrue(!events.toString().contains("secret"));
  }

  private static List<RecordedEvent> recorded(Path dir, String type, Runnable task)
      throws Exception {
    String name = "dev.notionredactor." + type;
    Path file = dir.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(name);
      recording.start();
      task.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(name))
        .toList();
  }
}
