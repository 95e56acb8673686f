package dev.notionredactor.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.Eventually;
import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.scanner.Scanner;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdleReleaseTest {

  @RegisterExtension final StoppedTime time = new StoppedTime();

  /** Too short for a key if it ends there, and too long to show if it may go on. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsNoKeyYetIsShownIfNothingFollows(boolean ends) throws IOException {
    String text = TestKeys.accessToken(1).substring(0, TestKeys.ACCESS.length() + 15);
    StringWriter sink = new StringWriter();
    GuardedStream stream =
        new GuardedStream(
            new StreamRedactor(
                new Scanner(List.of()), Mask.of(Mask.DEFAULT_TEMPLATE), new Withheld()),
            new CharCollector(sink),
            sink);
    stream.write(text, 0, text.length(), new CharCollector(sink));
    assertEquals(TestKeys.ACCESS, sink.toString());
    stream.releaseAtExit(ends);
    assertEquals(ends ? text : TestKeys.masked(text), sink.toString());
  }

  /** As if a thread had been waiting for the stream's lock to write to it. */
  @Test
  void streamWrittenToRightAfterItsReleaseIsReleasedAgain() throws InterruptedException {
    AtomicInteger releases = new AtomicInteger();
    IdleRelease.Waiting stream =
        new IdleRelease.Waiting() {
          @Override
          public boolean isIdle(long idleNanos) {
            return true;
          }

          @Override
          public void releaseIfIdle(long idleNanos) {
            IdleRelease.forget(this);
            if (releases.incrementAndGet() == 1) {
              IdleRelease.watch(this);
            }
          }

          @Override
          public void releaseAtExit(boolean ends) {}
        };
    IdleRelease.watch(stream);
    time.passIdleTime();
    Eventually.await(() -> releases.get() > 0, () -> "not released");
    time.passIdleTime();
    Eventually.await(() -> releases.get() == 2, () -> releases + " releases");
  }
}
