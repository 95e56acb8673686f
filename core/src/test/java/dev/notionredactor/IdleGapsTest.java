package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream falls idle where a key may go on behind a gap. */
class IdleGapsTest {

  private static final String KEY = TestKeys.accessToken(1);

  @RegisterExtension final StoppedTime time = new StoppedTime();

  private final TestSink sink = new TestSink();
  private final OutputStream stream = Redactor.create().wrap(sink);

  /** What has been masked before stays, and what follows is masked with it. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n    ", "\n> ", "\\n", "=\n", "\u001b[m\u001b[K", "<wbr>"})
  void theKeyGoesOnAfterAll(String gap) throws Exception {
    String first = KEY.substring(0, 24);
    for (int cut = 0; cut <= gap.length(); cut++) {
      int from = sink.shown().length();
      write("> " + first + gap.substring(0, cut));
      time.passIdleTime();
      awaitShown(from, "> " + TestKeys.masked(first) + gap.substring(0, cut));
      write(gap.substring(cut) + KEY.substring(24) + " and more.\n");
      String rest = "*".repeat(KEY.length() - 24);
      assertEquals(
          "> " + TestKeys.masked(first) + gap + rest + " and more.\n",
          sink.shown().substring(from));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "INFO", "INFO st"})
  void ordinaryTextFollows(String start) throws Exception {
    String first = KEY.substring(0, 24);
    write(first + "\n" + start);
    time.passIdleTime();
    awaitShown(0, TestKeys.masked(first) + "\n" + start);
    write("INFO started".substring(start.length()) + "\n");
    assertEquals(TestKeys.masked(first) + "\nINFO started\n", sink.shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "use client_secret_basic\n",
        "use client_secret_authentication\n",
        "ntn_NeighCellConfigList\n",
        "\u001b[1msecret_authentication\u001b[0m",
        "ntn_1234\n",
        "keys start with ntn_\n",
        "token\nn\n"
      })
  void ordinaryTextIsShown(String text) throws Exception {
    write(text);
    time.passIdleTime();
    awaitShown(0, text);
    write("and on\n");
    assertEquals(text + "and on\n", sink.shown());
  }

  /** A line's end does not wait behind a whole key, nor behind a word. */
  @Test
  void nothingWaitsBehindAWholeKey() throws Exception {
    write(KEY + "\n");
    assertEquals(TestKeys.masked(KEY) + "\n", sink.shown());
    write("secret_santa\n");
    assertEquals(TestKeys.masked(KEY) + "\nsecret_santa\n", sink.shown());
  }

  private void write(String text) throws IOException {
    stream.write(ascii(text));
  }

  private void awaitShown(int from, String expected) throws InterruptedException {
    Eventually.await(() -> sink.shown().substring(from).equals(expected), () -> sink.shown());
  }
}
