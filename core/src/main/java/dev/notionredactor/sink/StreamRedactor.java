package dev.notionredactor.sink;

import dev.notionredactor.mask.Fingerprint;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.scanner.Family;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.scanner.Text;

/**
 * Redacts a text that comes in parts, to the same result as if it came whole, wherever it is cut.
 * Not thread-safe.
 *
 * <p>Of what has been written, only body characters wait, until it is known whether they make a
 * key: a prefix passes at once (unless the mask does not keep it). What is remembered between
 * writes is bounded: the last few characters, in which a prefix may have started, and the first
 * {@value Fingerprint#BODY_LIMIT} of a body.
 *
 * <p>Indexes into the text being written count on to the left of it: index {@code from - 1} is the
 * last pending character. Both are ASCII, whatever the text is made of.
 */
final class StreamRedactor {

  /** Body characters that may be shown when a stream falls idle within a body. */
  private static final int SHOWN_WHEN_IDLE = 8;

  private static final int CONTEXT = Scanner.LONGEST_PREFIX - 1;

  private final Mask mask;
  private final Withheld withheld;

  /** The last characters written, shown or not: where a prefix that is yet to end has begun. */
  private final byte[] tail = new byte[CONTEXT];

  private int tailLength;

  /** The tail and the start of the text behind it, side by side. */
  private final byte[] seam = new byte[CONTEXT + Scanner.LONGEST_PREFIX];

  /** The last characters written, from the first that waits. */
  private final byte[] pending = new byte[Scanner.LONGEST_PREFIX + Fingerprint.BODY_LIMIT];

  private int pendingLength;

  /** How many characters of {@code pending} an idle stream has shown already. */
  private int shown;

  /** The family of the body that the stream is in, or null. */
  private Family family;

  /** Where in {@code pending} that body begins. */
  private int pendingBody;

  /** Whether the mask of that body is written already, and the rest of it is to be dropped. */
  private boolean masked;

  /**
   * Set while a decision is made. If it is found set before one, a failure cut the last one short,
   * and left no stack even for the call that would have dealt with it.
   */
  private boolean deciding;

  StreamRedactor(Mask mask, Withheld withheld) {
    this.mask = mask;
    this.withheld = withheld;
  }

  /** Takes {@code text[from, to)} as the stream's next part. If that fails, it is withheld. */
  void accept(Object text, int from, int to, Collector out) {
    try {
      begin(out);
      redact(text, from, to, out);
      deciding = false;
    } catch (Throwable failure) {
      withhold(text, from, to, failure, out);
    }
  }

  private void redact(Object text, int from, int to, Output out) {
    int emitted = from - (pendingLength - shown);
    int at = from;
    if (family != null) {
      at = family.bodyEnd(text, from, to);
      if (at == to) {
        keep(text, from, to);
        remember(text, from, to);
        return;
      }
      if (endBody(text, from, at, out)) {
        emitted = at;
      }
    }
    for (int body; (body = Scanner.nextBody(text, at, to)) >= 0; ) {
      at = body;
      Family found = familyBefore(text, from, body);
      if (found == null) {
        continue;
      }
      at = found.bodyEnd(text, body, to);
      int replaced = Math.max(emitted, mask.replacedFrom(body - found.prefix().length(), body));
      if (at == to) {
        emit(text, from, emitted, replaced, out);
        hold(text, from, replaced, to);
        family = found;
        pendingBody = body - replaced;
        remember(text, from, to);
        return;
      }
      if (found.isKey(text, body, at)) {
        emit(text, from, emitted, replaced, out);
        out.mask(mask.render(found, text, body, at));
        emitted = at;
      }
    }
    int started = mask.keepsPrefix() ? 0 : startedPrefix(text, from, to);
    int replaced = Math.max(emitted, to - started);
    emit(text, from, emitted, replaced, out);
    hold(text, from, replaced, to);
    remember(text, from, to);
  }

  /** Whether there are characters that have been written and neither shown nor masked. */
  boolean waits() {
    return pendingLength > shown;
  }

  /**
   * Resolves what waits.
   *
   * @param ends whether it is known that nothing follows. If not: long enough to be a key → masked;
   *     a few characters → shown; else masked. If more of the same body does follow, it is dropped
   *     or counted on
   */
  void resolve(boolean ends, Collector out) {
    try {
      begin(out);
      resolve(out, ends ? Integer.MAX_VALUE : SHOWN_WHEN_IDLE);
      deciding = false;
    } catch (Throwable failure) {
      withhold("", 0, 0, failure, out);
    }
  }

  private void begin(Collector out) {
    if (deciding) {
      giveUp();
    }
    deciding = true;
    out.clear();
  }

  /**
   * Gives up on what waits and on {@code text[from, to)}. The stream may be within a key, so body
   * characters that follow at once are dropped; or within a prefix, so its end is remembered.
   */
  private void withhold(Object text, int from, int to, Throwable failure, Collector out) {
    long characters = (long) pendingLength - shown + to - from;
    giveUp();
    try {
      remember(text, from, to);
    } catch (Throwable unreadable) {
      tailLength = 0;
    }
    out.clear();
    out.mask(withheld.notice(characters, failure));
    deciding = false;
  }

  private void giveUp() {
    family = Family.ACCESS_TOKEN;
    dropRestOfBody();
  }

  private void resolve(Output out, int shownAtMost) {
    if (family == null) {
      out.held(pending, shown, pendingLength);
      pendingLength = 0;
      shown = 0;
    } else if (!masked) {
      if (isKeyPending() || pendingLength - pendingBody > shownAtMost) {
        out.mask(mask.render(family, pending, pendingBody, pendingLength));
        dropRestOfBody();
      } else {
        out.held(pending, shown, pendingLength);
        shown = pendingLength;
      }
    }
  }

  private void dropRestOfBody() {
    masked = true;
    pendingLength = 0;
    shown = 0;
  }

  /**
   * The body that was pending has ended, at {@code text[end]}.
   *
   * @return whether it is done with; else it is ordinary text, still pending
   */
  private boolean endBody(Object text, int from, int end, Output out) {
    boolean done = masked;
    if (!done) {
      int before = pendingLength;
      keep(text, from, end);
      done = isKeyPending();
      if (done) {
        out.mask(mask.render(family, pending, pendingBody, pendingLength));
      }
      pendingLength = before;
    }
    family = null;
    masked = false;
    return done;
  }

  private boolean isKeyPending() {
    return family.isKey(pending, pendingBody, pendingLength);
  }

  /** Adds {@code text[from, to)} to what is pending; of a long body the first part is enough. */
  private void keep(Object text, int from, int to) {
    if (masked) {
      return;
    }
    int room = Math.min(to - from, pending.length - pendingLength);
    for (int i = 0; i < room; i++) {
      pending[pendingLength++] = (byte) Text.at(text, from + i);
    }
  }

  /** Makes {@code text[start, to)} what is pending; {@code start} may lie before {@code from}. */
  private void hold(Object text, int from, int start, int to) {
    int kept = Math.max(0, from - start);
    System.arraycopy(pending, pendingLength - kept, pending, 0, kept);
    pendingLength = kept;
    shown = 0;
    keep(text, Math.max(start, from), to);
  }

  /** Writes out {@code text[start, end)}; both may lie before {@code from}. */
  private void emit(Object text, int from, int start, int end, Output out) {
    if (start < from) {
      int last = Math.min(end, from);
      out.held(pending, pendingLength - (from - start), pendingLength - (from - last));
    }
    if (end > from) {
      out.text(text, Math.max(start, from), end);
    }
  }

  private Family familyBefore(Object text, int from, int body) {
    Family found = Scanner.familyBefore(text, from, body);
    if (found != null || body - from >= Scanner.LONGEST_PREFIX) {
      return found;
    }
    return Scanner.familyBefore(seam, 0, joinSeam(text, from, body));
  }

  private int startedPrefix(Object text, int from, int to) {
    if (to - from >= CONTEXT) {
      return Scanner.startedPrefix(text, from, to);
    }
    return Scanner.startedPrefix(seam, 0, joinSeam(text, from, to));
  }

  /** Puts the tail and {@code text[from, to)} into the seam, and returns their length. */
  private int joinSeam(Object text, int from, int to) {
    System.arraycopy(tail, 0, seam, 0, tailLength);
    copy(text, from, to, seam, tailLength);
    return tailLength + to - from;
  }

  private void remember(Object text, int from, int to) {
    int added = Math.min(to - from, CONTEXT);
    int kept = Math.min(tailLength, CONTEXT - added);
    System.arraycopy(tail, tailLength - kept, tail, 0, kept);
    copy(text, to - added, to, tail, kept);
    tailLength = kept + added;
  }

  /** Copies {@code text[from, to)}; a character beyond ASCII becomes one that is in no key. */
  private static void copy(Object text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      int c = Text.at(text, i);
      target[at + i - from] = c < 0x80 ? (byte) c : (byte) 0x80;
    }
  }
}
