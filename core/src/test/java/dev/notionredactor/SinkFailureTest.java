package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a sink throws is the caller's to know, and the stream works again when the sink does. */
@ExtendWith(StoppedTime.class)
class SinkFailureTest {

  private final FailingSink sink = new FailingSink();
  private final Redactor redactor = Redactor.create();
  private final OutputStream stream = redactor.wrap(sink);

  @Test
  void exceptionIsTheSinksOwn() throws IOException {
    for (Exception failure : new Exception[] {new IOException(), new IllegalStateException()}) {
      sink.failure = failure;
      assertSame(failure, assertThrows(Exception.class, () -> stream.write(ascii("clean"))));
      assertSame(failure, assertThrows(Exception.class, () -> stream.write('a')));
      assertSame(
          failure,
          assertThrows(Exception.class, () -> stream.write(ascii(TestKeys.accessToken(1) + "\n"))));
      assertSame(failure, assertThrows(Exception.class, stream::flush));
    }
    assertEquals(0, redactor.failures());
    sink.failure = null;
    stream.write(ascii("b " + TestKeys.accessToken(2) + "\n"));
    assertEquals("b " + TestKeys.masked(TestKeys.accessToken(2)) + "\n", sink.shown());
  }

  @Test
  void failedWriteIsLostAndNotRepeated() throws IOException {
    String key = TestKeys.accessToken(1);
    sink.failure = new IOException();
    assertThrows(IOException.class, () -> stream.write(ascii("a " + key.substring(0, 20))));
    sink.failure = null;
    stream.write(ascii(key.substring(20) + " b\n"));
    assertEquals(TestKeys.masked(key).substring(4) + " b\n", sink.shown());
  }

  @Test
  void sinkIsClosedEvenIfTheLastWriteFails() throws IOException {
    stream.write(ascii("ntn_12"));
    sink.failure = new IOException();
    assertThrows(IOException.class, stream::close);
    assertTrue(sink.closed);
  }

  /** As a sink does that logs, where the log comes back to the stream. */
  @Test
  void sinkMayWriteToItsOwnStream() throws IOException {
    sink.echoTo = stream;
    stream.write(ascii("a " + TestKeys.accessToken(1) + " b\n"));
    String redacted = "a " + TestKeys.masked(TestKeys.accessToken(1)) + " b\n";
    String echo = "echo " + TestKeys.masked(TestKeys.legacyToken(3)) + " ";
    assertEquals(echo + redacted + redacted, sink.shown());
    sink.echoTo = stream;
    stream.write(ascii("clean\n"));
    assertEquals(echo + redacted + redacted + echo + "clean\n" + "clean\n", sink.shown());
  }

  private static final class FailingSink extends TestSink {

    private Exception failure;
    private OutputStream echoTo;
    private boolean closed;

    @Override
    public synchronized void write(int b) throws IOException {
      check();
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      check();
      OutputStream target = echoTo;
      if (target != null) {
        echoTo = null;
        String text = new String(bytes, offset, length, US_ASCII);
        // In two masked writes, each of which needs the room that this one is in.
        String key = TestKeys.legacyToken(3);
        target.write(ascii("echo " + key + " "));
        target.write(ascii(text));
      }
      super.write(bytes, offset, length);
    }

    @Override
    public synchronized void flush() throws IOException {
      check();
      super.flush();
    }

    @Override
    public void close() {
      closed = true;
    }

    private void check() throws IOException {
      if (failure instanceof IOException) {
        throw (IOException) failure;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
    }
  }
}
