package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.sink.PartRedactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who listens hears of each key, once, when the text is safe. */
class FindingListenerTest {

  private final String key = TestKeys.accessToken(1);
  private final String other = TestKeys.legacyToken(2);

  private final List<Finding> heard = Collections.synchronizedList(new ArrayList<>());
  private final Redactor redactor = hearing(heard::add);

  private static Redactor hearing(FindingListener listener) {
    return Redactor.builder().environment(false).listener(listener).build();
  }

  /** Each way to have a text redacted. */
  enum Way {
    STRING("text") {
      @Override
      void redact(Redactor redactor, String text) {
        redactor.redact(text);
      }
    },
    BUILDER("text") {
      @Override
      void redact(Redactor redactor, String text) {
        redactor.redact(new StringBuilder(text));
      }
    },
    BYTES("text") {
      @Override
      void redact(Redactor redactor, String text) {
        redactor.redact(text.getBytes(US_ASCII));
      }
    },
    STREAM("stream") {
      @Override
      void redact(Redactor redactor, String text) throws IOException {
        try (OutputStream out = redactor.wrap(new ByteArrayOutputStream())) {
          out.write(text.getBytes(US_ASCII));
        }
      }
    },
    WRITER("stream") {
      @Override
      void redact(Redactor redactor, String text) throws IOException {
        try (Writer out = redactor.wrap(new StringWriter())) {
          out.write(text);
        }
      }
    },
    PRINT_STREAM("stream") {
      @Override
      void redact(Redactor redactor, String text) {
        redactor.wrap(new PrintStream(new ByteArrayOutputStream())).println(text);
      }
    },
    STANDARD_OUTPUT("standard output") {
      @Override
      void redact(Redactor redactor, String text) {
        redactor.wrapStandardOutput(new PrintStream(new ByteArrayOutputStream())).println(text);
      }
    };

    final String sink;

    Way(String sink) {
      this.sink = sink;
    }

    abstract void redact(Redactor redactor, String text) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void hearsOnceOfEachKeyInEachWay(Way way) throws IOException {
    String basic = Base64.getEncoder().encodeToString(("id:" + other).getBytes(US_ASCII));
    way.redact(redactor, "a " + key + " b " + basic + " c " + key + " d");
    way.redact(redactor, "without");
    assertEquals(
        List.of(
            "access token " + TestKeys.fingerprint(key) + ", plain, in " + way.sink,
            "legacy token " + TestKeys.fingerprint(other) + ", base64, in " + way.sink),
        heard.stream()
            .map(finding -> finding.toString().replaceFirst(" at .*", ""))
            .collect(Collectors.toList()));
    Finding first = heard.get(0);
    assertEquals("access token", first.name());
    assertEquals(TestKeys.fingerprint(key), first.fingerprint());
    assertEquals("plain", first.writtenForm());
    assertFalse(first.isPiece());
    assertEquals(way.sink, first.sink());
    assertNull(first.logger());
    assertNull(first.level());
    assertEquals(Thread.currentThread().getName(), first.thread());
    assertEquals(2, redactor.findingCount());
    FindingCount count =
        redactor.findings().stream()
            .filter(each -> first.fingerprint().equals(each.fingerprint()))
            .findFirst()
            .orElseThrow();
    assertEquals(1, count.count());
    assertEquals(way.sink, count.sink());
    assertTrue(count.firstMillis() > 0 && count.lastMillis() >= count.firstMillis());
  }

  /** Where a key is cut, it is one, and so it is if the stream falls idle in it, or behind it. */
  @ParameterizedTest
  @ValueSource(ints = {14, 30, 45, 50})
  void aKeyInWhichAStreamFallsIdleIsOneFinding(int cut) throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    OutputStream out = redactor.wrap(shown);
    for (char c : ("a " + key.substring(0, cut)).toCharArray()) {
      out.write(c);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (heard.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertEquals(1, heard.size(), shown.toString(US_ASCII));
    assertTrue(shown.toString(US_ASCII).contains("["), shown.toString(US_ASCII));
    out.write((key.substring(cut) + "\nmore\n").getBytes(US_ASCII));
    out.close();
    assertEquals(1, redactor.findingCount(), heard::toString);
    String masked = shown.toString(US_ASCII);
    String fingerprint = heard.get(0).fingerprint();
    assertTrue(masked.contains(fingerprint), masked);
  }

  @Test
  void aLineIsOneWrite() {
    redactor.wrap(new PrintStream(new ByteArrayOutputStream())).println(key + " and " + key);
    assertEquals(1, heard.size(), heard::toString);
  }

  /** What a listener prints comes behind the line with the key, by whichever thread it does. */
  @Test
  void aListenerMayPrintToTheSameStream() throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream[] out = new PrintStream[1];
    Redactor printing =
        hearing(
            finding -> {
              Thread printer = new Thread(() -> out[0].println("ALARM"));
              printer.start();
              try {
                printer.join(TimeUnit.SECONDS.toMillis(10));
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              out[0].println("alarmed");
            });
    out[0] = printing.wrap(new PrintStream(shown));
    out[0].println("x " + key + " y");
    assertEquals(
        List.of("x " + TestKeys.masked(key) + " y", "ALARM", "alarmed"),
        shown.toString(US_ASCII).lines().toList());
  }

  @Test
  void partsLeaveNothingBehind() {
    PartRedactor parts = RedactorAccess.parts(redactor);
    parts.redact("p " + key);
    parts.redact(" x");
    assertEquals(1, redactor.findingCount());
  }

  /** Each is counted, and the time grows with the text. */
  @Test
  void aTextMayHoldVeryManyKeys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("ntn_").append(String.format("%011d", i)).append("a".repeat(35)).append(' ');
    }
    redactor.redact(text.toString());
    assertEquals(20_000, redactor.findingCount());
    assertEquals(1000, heard.size());
  }

  /** Of a key in a dump, a stream tells with each row that shows more of it. */
  @Test
  void aKeyInSeveralRowsIsOneFinding() throws Exception {
    byte[] bytes = ("Authorization: Bearer " + key + " and more behind it").getBytes(US_ASCII);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (OutputStream out = redactor.wrap(shown)) {
      for (int at = 0; at < bytes.length; at += 16) {
        StringBuilder digits = new StringBuilder(String.format("%08x: ", at));
        StringBuilder characters = new StringBuilder();
        for (int i = at; i < Math.min(at + 16, bytes.length); i++) {
          digits.append(String.format(i % 2 == 0 ? "%02x" : "%02x ", bytes[i]));
          characters.append((char) bytes[i]);
        }
        out.write(String.format("%-51s%s%n", digits, characters).getBytes(US_ASCII));
      }
    }
    assertTrue(shown.toString(US_ASCII).contains("**"), shown.toString(US_ASCII));
    assertEquals(1, redactor.findingCount(), heard::toString);
  }

  @Test
  void comesFromTheLineOfCodeThatWrote() {
    redactor.redact(key);
    StackTraceElement first = heard.get(0).stackTrace().get(0);
    assertEquals(FindingListenerTest.class.getName(), first.getClassName());
    assertEquals("comesFromTheLineOfCodeThatWrote", first.getMethodName());
    assertTrue(heard.get(0).stackTrace().size() <= 32);
    redactor.wrap(new PrintStream(new ByteArrayOutputStream())).println(key);
    assertEquals(
        "comesFromTheLineOfCodeThatWrote", heard.get(1).stackTrace().get(0).getMethodName());
  }

  @Test
  void onlyTheFirstOfAPlaceHaveAStack() {
    for (int i = 0; i < 1000; i++) {
      redactor.redact(key);
    }
    long with = heard.stream().filter(finding -> !finding.stackTrace().isEmpty()).count();
    assertTrue(with >= 10 && with < 20, with + " stacks");
    assertEquals(1000, redactor.findingCount());
  }

  @Test
  void aListenerMayLogKeysItself() {
    Redactor[] own = new Redactor[1];
    List<String> shown = new ArrayList<>();
    own[0] = hearing(finding -> shown.add(own[0].redact("heard of " + finding + ": " + key)));
    own[0].redact(key);
    assertEquals(1, shown.size());
    assertFalse(TestKeys.leaks(shown.get(0), key), shown.get(0));
    assertEquals(2, own[0].findingCount());
  }

  @Test
  void whatAListenerThrowsIsCounted() {
    Redactor failing =
        hearing(
            finding -> {
              throw new StackOverflowError();
            });
    assertEquals(TestKeys.masked(key), failing.redact(key));
    assertEquals(1, failing.listenerFailures());
    assertEquals(1, failing.findingCount());
  }

  /** Another thread can write to the stream while somebody is told of a key in it. */
  @Test
  void isToldWithoutALock() throws Exception {
    OutputStream[] out = new OutputStream[1];
    List<Boolean> ended = new ArrayList<>();
    FindingListener writing =
        finding -> {
          Thread writer = new Thread(() -> write(out[0], "more\n"));
          writer.start();
          try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          ended.add(!writer.isAlive());
        };
    out[0] = hearing(writing).wrap(new ByteArrayOutputStream());
    write(out[0], key + "\n");
    assertEquals(List.of(true), ended);
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(US_ASCII));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** By then, what was written has reached the sink. */
  @Test
  void isToldWhenTheTextIsSafe() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    List<String> then = new ArrayList<>();
    Redactor looking = hearing(finding -> then.add(shown.toString(US_ASCII)));
    looking.wrap(shown).write((key + "\n").getBytes(US_ASCII));
    assertEquals(List.of(TestKeys.masked(key) + "\n"), then);
  }

  @Test
  void holdsNoKeyThatAThreadIsNamedBy() throws Exception {
    Thread thread = new Thread(() -> redactor.redact(other), "for " + key);
    thread.start();
    thread.join();
    assertEquals("for " + TestKeys.masked(key), heard.get(0).thread());
    assertEquals(1, heard.size());
  }

  @Test
  void knownValuesAreNamed() {
    Redactor knowing =
        Redactor.builder()
            .environment(false)
            .knownValue("WEBHOOK", "not-a-token-but-secret")
            .knownValue("KEY", key)
            .listener(heard::add)
            .build();
    knowing.redact("x not-a-token-but-secret y " + key.substring(10, 40));
    assertEquals(List.of("WEBHOOK", "access token"), heard.stream().map(Finding::name).toList());
    assertNull(heard.get(0).fingerprint());
    assertTrue(heard.get(1).isPiece());
    assertEquals(TestKeys.fingerprint(key), heard.get(1).fingerprint());
  }

  @Test
  void allRedactorsCanBeHeardAtOnce() {
    long before = Findings.count();
    FindingListener listener = heard::add;
    Findings.addListener(listener);
    Redactor unheard = Redactor.builder().environment(false).build();
    unheard.redact(key);
    assertTrue(Findings.removeListener(listener));
    assertFalse(Findings.removeListener(listener));
    unheard.redact(key);
    assertEquals(1, heard.size());
    assertEquals(2, Findings.count() - before);
    // Other tests may have found more keys than are counted by themselves.
    assertTrue(
        Findings.counts().size() == 1000
            || Findings.counts().stream()
                .anyMatch(each -> TestKeys.fingerprint(key).equals(each.fingerprint())));
  }

  @Test
  void noneIsLostAmongThreads() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 2000; n++) {
                  redactor.redact("n " + n + " " + key);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(16_000, redactor.findingCount());
    assertEquals(16_000, heard.size());
    assertEquals(16_000, redactor.findings().get(0).count());
  }

  /** More keys than anybody has are counted together. */
  @Test
  void memoryIsBounded() {
    for (int i = 0; i < 1500; i++) {
      redactor.redact(TestKeys.accessToken(i));
    }
    assertEquals(1500, redactor.findingCount());
    assertEquals(1000, redactor.findings().size());
  }

  @Test
  void whoAsksHasFoundNothing() {
    assertTrue(redactor.containsKey(key));
    assertTrue(redactor.containsKey(key.getBytes(US_ASCII), 0, key.length()));
    assertEquals(0, redactor.findingCount());
    assertEquals(List.of(), redactor.findings());
  }
}
