package dev.notionredactor.alert;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Eventually;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are told once of each key. */
class AlertTest {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final String key = TestKeys.randomAccessToken();
  private final String place = getClass() + " " + System.identityHashCode(this);

  private Redactor redactor() {
    return Redactor.builder().listener(Alert.at(place, told::add)).build();
  }

  @Test
  void tellsOnceOfAKeyAndSaysWhatToDo() throws Exception {
    Redactor redactor = redactor();
    for (int i = 0; i < 3; i++) {
      redactor.redact("Bearer " + key);
    }
    Eventually.await(() -> told.size() == 1, told::toString);
    String alert = told.get(0);
    assertNoKey(key, alert);
    assertTrue(alert.contains("fingerprint " + TestKeys.fingerprint(key)), alert);
    assertTrue(alert.contains("where: text, thread " + Thread.currentThread().getName()), alert);
    assertTrue(alert.contains("how often so far: 3"), alert);
    assertTrue(alert.contains("1. Revoke the key.  2. Make a new one."), alert);
    assertTrue(alert.contains("https://developers.notion.com/docs/best-practices"), alert);
    assertTrue(alert.endsWith(System.lineSeparator()), alert);
    assertTrue(alert.lines().allMatch(line -> line.startsWith("notion-redactor: ")), alert);
    redactor.redact(key);
    String other = TestKeys.randomAccessToken();
    redactor.redact(other);
    Eventually.await(() -> told.size() == 2, told::toString);
    assertTrue(told.get(1).contains(TestKeys.fingerprint(other)), told::toString);
  }

  @Test
  void thoseAtOnePlaceTellOnceInAll() throws Exception {
    redactor().redact(key);
    redactor().redact(key);
    String other = TestKeys.randomAccessToken();
    redactor().redact(other);
    Eventually.await(() -> told.size() == 2, told::toString);
    assertTrue(told.stream().anyMatch(alert -> alert.contains(TestKeys.fingerprint(other))));
  }

  /** What could not be written is, when that is possible again; and so is what comes with it. */
  @Test
  void aSinkThatThrowsIsTriedAgain() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    AlertSink sink =
        lines -> {
          if (tries.incrementAndGet() < 3) {
            throw new IOException(lines);
          }
          told.add(lines);
        };
    Redactor redactor = Redactor.builder().listener(Alert.at(place, sink)).build();
    assertNoKey(key, redactor.redact(key));
    redactor.redact(TestKeys.randomAccessToken());
    Eventually.await(() -> told.size() == 2, told::toString);
    assertTrue(told.get(0).contains(TestKeys.fingerprint(key)), told::toString);
    assertEquals(0, redactor.listenerFailures());
  }

  @Test
  void aFileIsAppendedTo(@TempDir Path dir) throws Exception {
    Path file = Files.writeString(dir.resolve("alerts.log"), "before\n");
    AlertSink sink = AlertTarget.of(file.toString(), false).file();
    sink.write("one\n");
    Files.move(file, dir.resolve("moved.log"));
    sink.write("two\n");
    assertEquals("before\none\n", Files.readString(dir.resolve("moved.log")));
    assertEquals("two\n", Files.readString(file));
  }
}
