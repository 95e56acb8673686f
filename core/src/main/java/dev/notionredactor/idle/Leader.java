package dev.notionredactor.idle;

import java.util.ArrayList;
import java.util.List;

/**
 * Leads: releases streams that fall idle. While it writes to a sink, which may block for ever, it
 * does not lead: whoever is next in need of a leader starts another.
 */
final class Leader {

  private static final long IDLE_NANOS = IdleRelease.IDLE_MILLIS * 1_000_000;

  private static final long LINGER_MILLIS = 2_000;

  private final WaitingStreams streams;
  private final IdleClock clock;
  private final IdleRelease release;

  /** Whether this one has the lead. */
  private boolean leads = true;

  Leader(WaitingStreams streams, IdleClock clock, IdleRelease release) {
    this.streams = streams;
    this.clock = clock;
    this.release = release;
  }

  /**
   * Leads until another one does, or until nothing has waited for a while.
   *
   * @param stays whether to go on then
   */
  void lead(boolean stays) {
    do {
      try {
        if (leads && streams.await(LINGER_MILLIS)) {
          releaseIdle();
        } else {
          leads = false;
        }
      } catch (Throwable failure) {
        // Again, and later: there is nobody else to do it.
      }
      if (!leads) {
        leads = (stays || !streams.isEmpty()) && streams.takeLead();
      }
    } while (leads);
  }

  private void releaseIdle() {
    clock.awaitBeat();
    List<Waiting> idle = new ArrayList<>();
    for (Waiting stream : streams.all()) {
      if (stream.isIdle(IDLE_NANOS)) {
        idle.add(stream);
      }
    }
    if (!idle.isEmpty()) {
      release(idle);
    }
  }

  /** Releases streams, while another thread leads if there is more: any of them may block. */
  private void release(List<Waiting> idle) {
    leads = false;
    if (streams.giveLead()) {
      release.ensureLed();
    }
    for (Waiting stream : idle) {
      try {
        stream.releaseIfIdle(IDLE_NANOS);
      } catch (Throwable ofTheSink) {
        // Nobody is here to be told; whoever writes next is.
      }
    }
    leads = streams.takeLead();
  }
}
