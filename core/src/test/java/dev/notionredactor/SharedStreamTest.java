package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Streams that two threads write to. */
class SharedStreamTest {

  private static final int LINES = 2_000;

  private final TestSink sink = new TestSink();
  private final Redactor redactor = Redactor.create();

  @Test
  void linesStayWhole() throws Exception {
    String[] keys = {TestKeys.accessToken(1), TestKeys.legacyToken(2)};
    PrintStream stream = redactor.wrap(new PrintStream(sink));
    inTwoThreads(key -> stream.println("a " + key + " b"), keys);
    String[] expected = new String[2 * LINES];
    Arrays.fill(expected, 0, LINES, "a " + TestKeys.masked(keys[0]) + " b");
    Arrays.fill(expected, LINES, 2 * LINES, "a " + TestKeys.masked(keys[1]) + " b");
    String[] lines = sink.shown().split(System.lineSeparator());
    Arrays.sort(lines);
    Arrays.sort(expected);
    assertEquals(Arrays.asList(expected), Arrays.asList(lines));
  }

  @Test
  void writesStayWhole() throws Exception {
    OutputStream stream = redactor.wrap(sink);
    String key = TestKeys.accessToken(1);
    byte[] line = ascii(key + "\n");
    inTwoThreads(ignored -> stream.write(line), key, key);
    stream.close();
    assertEquals(
        String.join("\n", Collections.nCopies(2 * LINES, TestKeys.masked(key))) + "\n",
        sink.shown());
  }

  private interface Write {
    void key(String key) throws IOException;
  }

  private static void inTwoThreads(Write write, String... keys) throws InterruptedException {
    Thread[] threads = new Thread[keys.length];
    for (int i = 0; i < keys.length; i++) {
      String key = keys[i];
      threads[i] =
          new Thread(
              () -> {
                try {
                  for (int line = 0; line < LINES; line++) {
                    write.key(key);
                  }
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      Eventually.join(thread);
    }
  }
}
