package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.CharBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Property 2: nothing is allocated for what holds no key. */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String CLEAN = TransparencyTest.CLEAN;

  private final Redactor redactor = Redactor.create();

  @Test
  void string() throws Exception {
    assertNoneBy(() -> redactor.redact(CLEAN));
  }

  /** Lists and dumps are looked at more closely than other text. */
  @Test
  void lists() throws Exception {
    for (String text : OrdinaryListsTest.texts(1)) {
      assertNoneBy(() -> redactor.redact(text));
      byte[] bytes = TestSink.ascii(text);
      assertNoneBy(() -> redactor.redact(bytes));
    }
  }

  @Test
  void stringBuilder() throws Exception {
    StringBuilder text = new StringBuilder(CLEAN);
    assertNoneBy(() -> redactor.redact(text));
  }

  @Test
  void containsKey() throws Exception {
    CharSequence text = CharBuffer.wrap(CLEAN);
    assertNoneBy(() -> redactor.containsKey(text));
  }

  @Test
  void streamWrite() throws Exception {
    OutputStream stream = redactor.wrap(OutputStream.nullOutputStream());
    byte[] text = TestSink.ascii(CLEAN);
    assertNoneBy(() -> stream.write(text));
    assertNoneBy(() -> stream.write('a'));
  }

  @Test
  void writerWrite() throws Exception {
    Writer stream = redactor.wrap(Writer.nullWriter());
    char[] text = CLEAN.toCharArray();
    assertNoneBy(() -> stream.write(CLEAN));
    assertNoneBy(() -> stream.write(text));
    assertNoneBy(() -> stream.write('a'));
  }

  @Test
  void streamWriteOfLists() throws Exception {
    for (String text : OrdinaryListsTest.texts(1)) {
      OutputStream stream = redactor.wrap(OutputStream.nullOutputStream());
      byte[] bytes = TestSink.ascii(text + "\n");
      assertNoneBy(() -> stream.write(bytes));
    }
  }

  /** Where a key was masked before, and where body characters wait at the end of each write. */
  @Test
  void streamWriteThatEndsInABody() throws Exception {
    OutputStream stream = redactor.wrap(OutputStream.nullOutputStream());
    byte[] text = TestSink.ascii(" " + CLEAN + "ntn_Neigh");
    stream.write(TestSink.ascii(TestKeys.accessToken(1)));
    assertNoneBy(() -> stream.write(text));
  }

  /** Where pieces of a key are looked for, too; a write may end anywhere. */
  @Test
  void knownKey() throws Exception {
    Redactor knowing =
        Redactor.builder()
            .environment(false)
            .knownValue(TestKeys.accessToken(1))
            .knownValue("hunter2-and-more/things")
            .build();
    for (String text : OrdinaryListsTest.texts(1)) {
      assertNoneBy(() -> knowing.redact(text));
      OutputStream stream = knowing.wrap(OutputStream.nullOutputStream());
      byte[] bytes = TestSink.ascii(text);
      assertNoneBy(
          () -> {
            stream.write(bytes, 0, bytes.length / 2);
            stream.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            stream.write('\n');
          });
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  /** With and without an underscore, in text and in what is none. */
  @Test
  void rowsOfDumps() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (DumpLayout layout : DumpLayout.values()) {
      String bytes = "POST /v1/_users HTTP/1.1\r\nHost: api.notion.com\r\n \u0001\u00ff top_secret";
      for (int row = 0; row < layout.rows(bytes.length()); row++) {
        rows.append(layout.row(bytes, row, new BitSet())).append('\n');
      }
    }
    String dump = rows.toString();
    assertNoneBy(() -> redactor.redact(dump));
    Writer stream = redactor.wrap(Writer.nullWriter());
    String[] lines = dump.lines().map(line -> line + "\n").toArray(String[]::new);
    assertNoneBy(
        () -> {
          for (String line : lines) {
            stream.write(line);
          }
        });
  }

  private static void assertNoneBy(Action action) throws Exception {
    long least = Long.MAX_VALUE;
    // The first rounds warm up; and compiling may leave a byte or two in any one of them.
    for (int round = 0; round < 10 && least > 0; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 2_000; i++) {
        action.run();
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least, "bytes in 2000 calls");
  }
}
