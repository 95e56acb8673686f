package dev.notionredactor.idle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IdleClockTest {

  /** As if the process had been stopped for minutes while the leader slept. */
  @Test
  void goesOnByABeatHoweverLongItTook() throws InterruptedException {
    IdleClock clock = new IdleClock();
    long start = clock.nanos();
    Thread.sleep(4 * IdleClock.BEAT_MILLIS);
    assertEquals(start, clock.nanos());
    clock.awaitBeat();
    assertEquals(TimeUnit.MILLISECONDS.toNanos(IdleClock.BEAT_MILLIS), clock.nanos() - start);
  }

  @Test
  void goesOnThoughTheLeaderIsInterrupted() {
    IdleClock clock = new IdleClock();
    long start = clock.nanos();
    Thread.currentThread().interrupt();
    clock.awaitBeat();
    assertEquals(TimeUnit.MILLISECONDS.toNanos(IdleClock.BEAT_MILLIS), clock.nanos() - start);
  }
}
