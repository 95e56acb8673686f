package dev.notionredactor.sink;

import dev.notionredactor.Eventually;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdleReleaseTest {

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
    Eventually.await(() -> releases.get() == 2, () -> releases + " releases");
  }
}
