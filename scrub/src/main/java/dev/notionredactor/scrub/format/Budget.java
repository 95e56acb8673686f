package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Place;

/** How many bytes a file may unpack to, all that is in it together. Thread-safe. */
final class Budget {

  /** What any file may, however small: that much is read in a moment. */
  private static final long ALWAYS = 256L << 20;

  private final long most;
  private final int ratio;
  private long used;

  Budget(long packed, int ratio) {
    this.ratio = ratio;
    this.most =
        packed > (Long.MAX_VALUE - ALWAYS) / ratio ? Long.MAX_VALUE : ALWAYS + packed * ratio;
  }

  synchronized void use(long bytes, Place place) throws Refusal {
    used += bytes;
    if (used > most) {
      throw new Refusal(
          place,
          "unpacks to more than "
              + ratio
              + " times its size, as a zip bomb does; --max-ratio allows more");
    }
  }
}
