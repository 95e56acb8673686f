package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.sink.PartRedactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file whose writes are redacted, each at once and in its length. It knows where the last one
 * ended, so that only what follows on that counts as going on. Throws nothing but for want of
 * memory. Thread-safe.
 */
final class GuardedFile {

  /** So many bytes are looked at, at once. */
  private static final int CHUNK = 1 << 16;

  /** Wherever the last write ended. */
  private static final long NEXT = -1;

  private final Redactor redactor;
  private final String sink;
  private PartRedactor parts;

  /** Where a write would go on that says where it goes; {@link #NEXT} if the last one did not. */
  private long end = NEXT;

  /** Whether the next write has said so. */
  private boolean hasPlace;

  /** What was given and not written, and what is to be written of that; empty if there is none. */
  private byte[] given = {};

  private byte[] instead = {};

  GuardedFile(Redactor redactor, String sink) {
    this.redactor = redactor;
    this.sink = sink;
    this.parts = RedactorAccess.partsInLength(redactor, sink);
    // Loads what it needs: not when something is written.
    parts.redact(new byte[] {'\n'});
  }

  /** The next write goes there; or elsewhere, if that is {@link #NEXT}. */
  synchronized void moveTo(long place) {
    if (place == NEXT || place != end) {
      begin();
    }
    end = place;
    hasPlace = place != NEXT;
  }

  /** A write has left these bytes, which will be given once more. */
  synchronized void keepRest(byte[] rest, byte[] redacted) {
    given = rest;
    instead = redacted;
    end = end == NEXT ? NEXT : end - rest.length;
  }

  /**
   * What is to be written.
   *
   * @param text is read to its end
   * @return null if it is the same
   */
  synchronized ByteBuffer redact(ByteBuffer text) {
    if (!hasPlace && end != NEXT) {
      begin();
      end = NEXT;
    }
    hasPlace = false;
    int size = text.remaining();
    end = end == NEXT ? NEXT : end + size;
    ByteBuffer whole = text.duplicate();
    byte[] redacted = null;
    for (int from = 0; from < size; ) {
      byte[] chunk = new byte[Math.min(CHUNK, size - from)];
      text.get(chunk);
      byte[] shown = redact(chunk);
      if (shown != chunk && redacted == null) {
        redacted = new byte[size];
        whole.get(redacted);
      }
      if (redacted != null) {
        System.arraycopy(shown, 0, redacted, from, chunk.length);
      }
      from += chunk.length;
    }
    return redacted == null ? null : ByteBuffer.wrap(redacted);
  }

  /** What comes next has nothing to do with what came before. */
  private void begin() {
    if (!parts.isAsNew()) {
      parts = RedactorAccess.partsInLength(redactor, sink);
    }
  }

  private byte[] redact(byte[] chunk) {
    int known = knownRest(chunk);
    if (known == 0) {
      return redactNew(chunk);
    }
    byte[] shown = Arrays.copyOf(Arrays.copyOf(instead, known), chunk.length);
    given = Arrays.copyOfRange(given, known, given.length);
    instead = Arrays.copyOfRange(instead, known, instead.length);
    if (known < chunk.length) {
      byte[] more = redactNew(Arrays.copyOfRange(chunk, known, chunk.length));
      System.arraycopy(more, 0, shown, known, more.length);
    }
    return shown;
  }

  /**
   * How much of what was left is given once more here; if it is something else, it is forgotten.
   */
  private int knownRest(byte[] chunk) {
    int length = Math.min(given.length, chunk.length);
    for (int i = 0; i < length; i++) {
      if (given[i] != chunk[i]) {
        given = new byte[0];
        return 0;
      }
    }
    return length;
  }

  private byte[] redactNew(byte[] text) {
    byte[] redacted;
    try {
      redacted = parts.redact(text);
    } catch (Throwable failure) {
      redacted = redactor.withheld(text.length, failure).getBytes(StandardCharsets.US_ASCII);
    }
    if (redacted.length == text.length) {
      return redacted;
    }
    byte[] filled = Arrays.copyOf(redacted, text.length);
    if (redacted.length < text.length) {
      Arrays.fill(filled, redacted.length, text.length, (byte) ' ');
    }
    return filled;
  }
}
