package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.IdleRelease;
import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 6, nothing hangs: what waits in a stream that nobody writes to is resolved. */
class IdleStreamTest {

  @RegisterExtension final StoppedTime time = new StoppedTime();

  private final Redactor redactor = Redactor.create();
  private final CountDownLatch testEnds = new CountDownLatch(1);

  @AfterEach
  void unblockSinks() {
    testEnds.countDown();
  }

  @Test
  void bodyIsShownUpToEightCharactersAndElseMasked() throws Exception {
    List<TestSink> sinks = new ArrayList<>();
    List<OutputStream> streams = new ArrayList<>();
    String key = TestKeys.accessToken(1);
    String body = key.substring(TestKeys.ACCESS.length());
    for (int length = 0; length <= body.length(); length++) {
      TestSink sink = new TestSink();
      sinks.add(sink);
      streams.add(redactor.wrap(sink));
      streams.get(length).write(ascii("> " + TestKeys.ACCESS + body.substring(0, length)));
    }
    time.passIdleTime();
    for (int length = 0; length <= body.length(); length++) {
      String written = TestKeys.ACCESS + body.substring(0, length);
      String expected = "> " + (length <= TestKeys.LEAK ? written : TestKeys.masked(written));
      awaitShown(sinks.get(length), expected);

      // And then the key goes on after all.
      streams.get(length).write(ascii(body.substring(length) + "\n"));
      int left = body.length() - length;
      expected +=
          length <= TestKeys.LEAK ? TestKeys.mark(key, left) + "\n" : "*".repeat(left) + "\n";
      assertEquals(expected, sinks.get(length).shown());
    }
  }

  @Test
  void pieceOfKnownKeyIsShownIfItMayBeNoneAndElseMasked() throws Exception {
    String key = TestKeys.accessToken(1);
    Redactor knowing = KnowingRedactor.of(Map.of("KEY", key));
    String piece = key.substring(20, 40);
    for (int length = 0; length <= piece.length(); length++) {
      TestSink sink = new TestSink();
      OutputStream stream = knowing.wrap(sink);
      String written = piece.substring(0, length);
      stream.write(ascii("> " + written));
      time.passIdleTime();
      boolean isPiece = length >= 12;
      String expected =
          "> " + (isPiece ? piece.substring(0, 3) + TestKeys.mark(key, length - 3) : written);
      awaitShown(sink, expected);

      stream.write(ascii(piece.substring(length) + "\n"));
      int left = piece.length() - Math.max(3, length);
      expected +=
          isPiece
              ? "*".repeat(left)
              : piece.substring(length, Math.max(3, length)) + TestKeys.mark(key, left);
      assertEquals(expected + "\n", sink.shown());
    }
  }

  @Test
  void ordinaryBodyGoesOnAfterItsStartWasShown() throws Exception {
    TestSink sink = new TestSink();
    OutputStream stream = redactor.wrap(sink);
    stream.write(ascii("ntn_Neigh"));
    time.passIdleTime();
    awaitShown(sink, "ntn_Neigh");
    stream.write(ascii("Cell"));
    assertEquals("ntn_Neigh", sink.shown());
    stream.write(ascii("List is it"));
    assertEquals("ntn_NeighCellList is it", sink.shown());
  }

  @Test
  void twoPausesDoNotShowMoreThanOne() throws Exception {
    TestSink sink = new TestSink();
    OutputStream stream = redactor.wrap(sink);
    stream.write(ascii("ntn_1234567"));
    time.passIdleTime();
    awaitShown(sink, "ntn_1234567");
    stream.write(ascii("89"));
    time.passIdleTime();
    awaitShown(sink, "ntn_1234567**");
  }

  @Test
  void startOfPrefixIsShownWhereTheMaskReplacesIt() throws Exception {
    TestSink sink = new TestSink();
    OutputStream stream = Redactor.builder().mask("***").build().wrap(sink);
    stream.write(ascii("Your name: sec"));
    assertEquals("Your name: ", sink.shown());
    time.passIdleTime();
    awaitShown(sink, "Your name: sec");
    stream.write(ascii(TestKeys.legacyToken(1).substring(3) + "\n"));
    assertEquals("Your name: sec***\n", sink.shown());
  }

  @Test
  void flushDoesNotResolveButIsRepeatedOnceSomethingIs() throws Exception {
    TestSink sink = new TestSink();
    OutputStream stream = redactor.wrap(sink);
    stream.write(ascii("ntn_12"));
    stream.flush();
    assertEquals(1, sink.flushes());
    assertEquals("ntn_", sink.shown());
    time.passIdleTime();
    awaitShown(sink, "ntn_12");
    Eventually.await(() -> sink.flushes() == 2, () -> sink.flushes() + " flushes");
  }

  @Test
  void closeResolvesAsTheEndOfTheText() throws Exception {
    TestSink sink = new TestSink();
    try (OutputStream stream = redactor.wrap(sink)) {
      stream.write(ascii("ntn_123456789012345"));
      assertEquals("ntn_", sink.shown());
    }
    assertEquals("ntn_123456789012345", sink.shown());
  }

  @Test
  void sinkThatBlocksAWriterDoesNotHoldUpOtherStreams() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    OutputStream stuck = redactor.wrap(blockingOn("x", blocked));
    Thread writer = new Thread(() -> writeQuietly(stuck, "x"));
    writer.start();
    awaitThat(blocked);

    TestSink sink = new TestSink();
    redactor.wrap(sink).write(ascii("ntn_12"));
    time.passIdleTime();
    awaitShown(sink, "ntn_12");
  }

  @Test
  void sinkThatBlocksAReleaseDoesNotHoldUpOtherStreams() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    TestSink before = new TestSink();
    OutputStream writtenBefore = redactor.wrap(before);
    OutputStream stuck = redactor.wrap(blockingOn("12", blocked));
    stuck.write(ascii("ntn_12"));
    // It is not idle before the other one is stuck, so that it waits all the while.
    time.pass(60);
    writtenBefore.write(ascii("ntn_1"));
    time.pass(60);
    awaitThat(blocked);
    assertEquals("ntn_", before.shown());
    time.pass(60);
    awaitShown(before, "ntn_1");

    TestSink after = new TestSink();
    redactor.wrap(after).write(ascii("ntn_12"));
    time.passIdleTime();
    awaitShown(after, "ntn_12");
  }

  /** As when a program ends about 100 ms after it printed: the leader is a daemon, and goes too. */
  @Test
  void endWaitsForAReleaseThatHasBegun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean written = new AtomicBoolean();
    OutputStream slow =
        new TestSink() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            if (bytes[offset] == '1') {
              begun.countDown();
              awaitQuietly(goOn);
              LockSupport.parkNanos(50_000_000);
              written.set(true);
            }
          }
        };
    IdleRelease release = IdleRelease.shared();
    release.endIsKnown(null);
    redactor.wrap(slow).write(ascii("ntn_12"));
    time.passIdleTime();
    awaitThat(begun);
    TestSink other = new TestSink();
    redactor.wrap(other).write(ascii("ntn_34"));
    Thread end = new Thread(release::end);
    end.start();
    awaitShown(other, "ntn_34");
    goOn.countDown();
    Eventually.join(end);
    assertTrue(written.get());
  }

  @Test
  void sinkThatFailsWithAnErrorDoesNotEndIdleRelease() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    OutputStream failing =
        redactor.wrap(
            new TestSink() {
              @Override
              public synchronized void write(byte[] bytes, int offset, int length)
                  throws IOException {
                if (bytes[offset] == '1') {
                  failed.countDown();
                  throw new LinkageError("of the sink");
                }
              }
            });
    failing.write(ascii("ntn_12"));
    time.passIdleTime();
    awaitThat(failed);

    TestSink sink = new TestSink();
    redactor.wrap(sink).write(ascii("ntn_12"));
    time.passIdleTime();
    awaitShown(sink, "ntn_12");
  }

  @Test
  void threadIsADaemonThatHoldsNoClassLoader() throws Exception {
    TestSink sink = new TestSink();
    redactor.wrap(sink).write(ascii("ntn_12"));
    time.passIdleTime();
    awaitShown(sink, "ntn_12");
    List<Thread> leaders =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("notion-redactor-idle"))
            .toList();
    assertFalse(leaders.isEmpty());
    for (Thread leader : leaders) {
      assertTrue(leader.isDaemon());
      assertEquals(null, leader.getContextClassLoader());
    }
  }

  private OutputStream blockingOn(String text, CountDownLatch blocked) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        throw new AssertionError();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (new String(bytes, offset, length, US_ASCII).endsWith(text)) {
          blocked.countDown();
          awaitQuietly(testEnds);
        }
      }
    };
  }

  private static void awaitQuietly(CountDownLatch happens) throws IOException {
    try {
      happens.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void writeQuietly(OutputStream stream, String text) {
    try {
      stream.write(ascii(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitThat(CountDownLatch happened) throws InterruptedException {
    Eventually.await(() -> happened.getCount() == 0, () -> "not happened");
  }

  private static void awaitShown(TestSink sink, String expected) throws InterruptedException {
    Eventually.await(
        () -> sink.shown().equals(expected), () -> "'" + expected + "': '" + sink.shown() + "'");
  }
}
