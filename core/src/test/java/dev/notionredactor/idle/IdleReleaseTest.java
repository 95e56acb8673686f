package dev.notionredactor.idle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdleReleaseTest {

  @RegisterExtension final StoppedTime time = new StoppedTime();

  /** As if a thread had been waiting for the stream's lock to write to it. */
  @Test
  void streamWrittenToRightAfterItsReleaseIsReleasedAgain() throws InterruptedException {
    IdleRelease release = IdleRelease.shared();
    AtomicInteger releases = new AtomicInteger();
    Waiting stream = new AlwaysIdle(release, releases, /* writtenToAfterwards= */ true);
    release.watch(stream);
    time.passIdleTime();
    Eventually.await(() -> releases.get() > 0, () -> "not released");
    time.passIdleTime();
    Eventually.await(() -> releases.get() == 2, () -> releases + " releases");
  }

  /** As where the JVM can't make a thread: whoever writes next tries again. */
  @Test
  void wantOfAThreadIsSaidAndOverNextTime() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    IdleRelease release =
        new IdleRelease(
            new IdleClock(),
            (task, name) -> {
              if (made.incrementAndGet() == 1) {
                throw new OutOfMemoryError("no thread");
              }
              return DetachedThread.MAKER.make(task, name);
            });
    AtomicInteger releases = new AtomicInteger();
    Waiting stream = new AlwaysIdle(release, releases, /* writtenToAfterwards= */ false);
    assertFalse(release.watch(stream));
    assertTrue(release.watch(stream));
    Eventually.await(() -> releases.get() == 1, () -> releases + " releases");
  }

  /** A leader that starts when the JVM has ended would be in the way of who is waited for. */
  @Test
  void aLeaderThatComesTooLateReleasesNothing() throws InterruptedException {
    AtomicReference<Runnable> late = new AtomicReference<>();
    IdleRelease release =
        new IdleRelease(
            new IdleClock(),
            (task, name) ->
                late.get() == null
                    ? notStarted(task, late)
                    : DetachedThread.MAKER.make(task, name));
    release.endIsKnown(null);
    List<Thread> releasing = new CopyOnWriteArrayList<>();
    release.watch(
        new AlwaysIdle(release, new AtomicInteger(), false) {
          @Override
          public void releaseAtExit(boolean ends) {
            releasing.add(Thread.currentThread());
          }
        });
    release.end();
    assertFalse(releasing.isEmpty());
    int times = releasing.size();
    late.get().run();
    assertEquals(times, releasing.size());
    assertFalse(releasing.contains(Thread.currentThread()));
  }

  /** The last thread that matters may end while another one ends the JVM. */
  @Test
  void whatIsDoneAfterwardsIsDoneOnce() {
    AtomicInteger times = new AtomicInteger();
    IdleRelease release = new IdleRelease(new IdleClock(), DetachedThread.MAKER);
    release.endIsKnown(times::incrementAndGet);
    release.end();
    release.end();
    assertEquals(1, times.get());
  }

  private static Thread notStarted(Runnable task, AtomicReference<Runnable> late) {
    late.set(task);
    return new Thread(task) {
      @Override
      public synchronized void start() {}
    };
  }

  /** Counts its releases. */
  private static class AlwaysIdle implements Waiting {

    private final IdleRelease release;
    private final AtomicInteger releases;
    private final boolean writtenToAfterwards;

    /** {@code writtenToAfterwards}: whether something waits again after the first release. */
    AlwaysIdle(IdleRelease release, AtomicInteger releases, boolean writtenToAfterwards) {
      this.release = release;
      this.releases = releases;
      this.writtenToAfterwards = writtenToAfterwards;
    }

    @Override
    public boolean isIdle(long idleNanos) {
      return true;
    }

    @Override
    public void releaseIfIdle(long idleNanos) {
      release.forget(this);
      if (releases.incrementAndGet() == 1 && writtenToAfterwards) {
        release.watch(this);
      }
    }

    @Override
    public void releaseAtExit(boolean ends) {}

    @Override
    public void awaitRelease() {}
  }
}
