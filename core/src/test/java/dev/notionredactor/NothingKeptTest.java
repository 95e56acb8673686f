package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.sink.FinishedSink;
import dev.notionredactor.sink.LooseOutputStream;
import dev.notionredactor.sink.LoosePrintStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Property 11: nothing of the application's is kept alive longer than it is needed. */
class NothingKeptTest {

  private static final String PARTIAL = "token=ntn_1234567";

  private final Redactor redactor = Redactor.create();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  /** Alive as long as the test. */
  private OutputStream redacting;

  @Test
  void textThatAKeyGoesOnIn() throws Exception {
    String key = TestKeys.accessToken(1);
    OutputStream stream = redactor.wrap(sink());
    stream.write(ascii(key.substring(0, 24)));
    WeakReference<byte[]> text = write(stream, key.substring(24));
    awaitCleared(text);
    stream.close();
    assertEquals(TestKeys.masked(key), shown.toString(US_ASCII).trim());
  }

  /** In a method of its own, so that no variable of the test refers to it. */
  private static WeakReference<byte[]> write(OutputStream stream, String start) throws IOException {
    byte[] text = Arrays.copyOf(ascii(start), 1_000_000);
    Arrays.fill(text, start.length(), text.length, (byte) ' ');
    stream.write(text);
    return new WeakReference<>(text);
  }

  @Test
  void sinkThatOthersKeepAlive() throws Exception {
    awaitCleared(waiting(sink()));
    // It was there as long as something waited for it.
    assertEquals(PARTIAL, shown.toString(US_ASCII));
  }

  private WeakReference<OutputStream> waiting(OutputStream sink) throws IOException {
    redacting = redactor.wrap(new LooseOutputStream(sink));
    redacting.write(ascii(PARTIAL));
    return new WeakReference<>(sink);
  }

  @Test
  void sinkThatFails() throws Exception {
    awaitCleared(waiting(failingWithin(PARTIAL)));
  }

  /** Takes as many characters as are shown at once of a text, and no more. */
  private static OutputStream failingWithin(String text) {
    int taken = text.indexOf('_') + 1;
    return new OutputStream() {

      private int count;

      @Override
      public void write(int b) {
        if (++count > taken) {
          throw new IllegalStateException();
        }
      }
    };
  }

  @Test
  void printStreamThatOthersKeepAlive() throws Exception {
    awaitCleared(waiting(new PrintStream(sink())));
    assertEquals(PARTIAL, shown.toString(US_ASCII));
  }

  private WeakReference<PrintStream> waiting(PrintStream sink) {
    PrintStream stream = redactor.wrap(new LoosePrintStream(sink));
    stream.print(PARTIAL);
    redacting = stream;
    return new WeakReference<>(sink);
  }

  /** Another thread would write it to whatever the sink is used for by then. */
  @Test
  void whatIsLeftOfACallThatFailedIsNotWrittenLater() throws Exception {
    ByteArrayOutputStream ofCall = new OfCall();
    OutputStream failed = redactor.wrap(ofCall);
    failed.write(ascii(PARTIAL));
    OutputStream other = redactor.wrap(sink());
    other.write(ascii(PARTIAL));
    Eventually.await(() -> shown.toString(US_ASCII).equals(PARTIAL), () -> "not released");
    assertEquals(PARTIAL.substring(0, PARTIAL.indexOf('_') + 1), ofCall.toString(US_ASCII));
    failed.close();
    assertEquals(PARTIAL, ofCall.toString(US_ASCII));
  }

  private static final class OfCall extends ByteArrayOutputStream implements FinishedSink {}

  private OutputStream sink() {
    OutputStream all = shown;
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        all.write(b);
      }
    };
  }

  private static void awaitCleared(WeakReference<?> reference) throws InterruptedException {
    Eventually.await(
        () -> {
          System.gc();
          return reference.get() == null;
        },
        () -> "it is kept alive");
  }
}
