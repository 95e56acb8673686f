package dev.notionredactor.stream;

import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Masking;
import dev.notionredactor.mask.Output;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CleanLines;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.scanner.KeyReader;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.scanner.UndecidedTail;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.util.Arrays;

/**
 * Redacts a text that comes in parts, to the same result as if it came whole, wherever it is cut.
 * Not thread-safe.
 *
 * <p>Between writes it remembers the <em>context</em>: the last characters written, from the first
 * that may still matter, which usually is none. Some of them may have been shown, such as a prefix;
 * the rest waits. The next part is looked at together with it. Of a key whose end has not come yet
 * nothing waits but what its fingerprint needs.
 */
public final class StreamRedactor {

  /** Body characters that may be shown when a stream falls idle within a body. */
  private static final int SHOWN_WHEN_IDLE = 8;

  /** No dump has a longer offset. */
  private static final int LONGEST_WORD = 32;

  private final CurrentPolicy current;
  private final Mask mask;
  private final Withheld withheld;

  /** What is gone by, as long as the stream is in one key. */
  private Policy policy;

  /** That policy's. */
  private Scanner scanner;

  /** Folded. */
  private byte[] context;

  private int contextLength;

  /** What the context does not tell, as {@link StreamOutput#held} takes it. */
  private int[] originals;

  /** How far into the context the text has been written out and masked. */
  private final Masking masking;

  /** The context and the first part of what follows it, side by side. */
  private Seam seam;

  private final UndecidedTail tail = new UndecidedTail();

  /** Null if nobody listens. */
  private final KeyListener listener;

  /** Which lines pass as they are; null if none does. */
  private final RunnerOrders orders;

  /** The key that the stream is in, or null. */
  private KeyReader key;

  /** Whether the mask of that key is written already. */
  private boolean keyMasked;

  /** If not, in place of how many characters it will stand. */
  private int keyLength;

  /** How many characters the stream had before what is being looked at. */
  private long position;

  /** Reads what follows a failure at once. */
  private final KeyReader afterFailure;

  /**
   * Set while a decision is made. If it is found set before one, a failure cut the last one short,
   * and left no stack even for the call that would have dealt with it.
   */
  private boolean deciding;

  public StreamRedactor(CurrentPolicy current, Withheld withheld) {
    this(current, withheld, null, null);
  }

  /**
   * A new stream.
   *
   * @param orders which lines pass as they are; null if none does
   * @param listener who is told of the keys in it; null if nobody is
   */
  public StreamRedactor(
      CurrentPolicy current, Withheld withheld, RunnerOrders orders, KeyListener listener) {
    this.current = current;
    this.policy = current.get();
    this.scanner = policy.scanner();
    this.mask = policy.mask();
    this.withheld = withheld;
    this.afterFailure = scanner.readerOfKeyCharacters();
    this.orders = orders;
    this.listener = listener;
    this.context = new byte[scanner.longestTail()];
    this.seam = new Seam(context.length);
    this.masking = new Masking(mask, 0, listener);
  }

  /** Goes by the policy that there is now. What waits is looked at again by that. */
  private void adopt(Policy now) {
    makeRoom(now.scanner().longestTail());
    scanner = now.scanner();
    policy = now;
  }

  /** Few streams ever hold as much as some written forms ask for. */
  private void makeRoom(int length) {
    if (length > context.length) {
      Seam longer = new Seam(length);
      context = Arrays.copyOf(context, length);
      seam = longer;
    }
  }

  /** Takes {@code text[from, to)} as the stream's next part. If that fails, it is withheld. */
  public <T> void accept(TextKind<T> kind, T text, int from, int to, StreamOutput out) {
    int waiting = contextLength - masking.shown();
    long end = position + to - from;
    try {
      begin(out);
      if (orders == null) {
        redact(kind, text, from, to, out);
      } else {
        redactAroundOrders(kind, text, from, to, out);
      }
      deciding = false;
    } catch (Throwable failure) {
      withhold(waiting, kind, text, from, to, failure, out);
    }
    position = end;
  }

  private <T> void redactAroundOrders(
      TextKind<T> kind, T text, int from, int to, StreamOutput out) {
    int at = from;
    while (at < to) {
      boolean pass = orders.pass();
      int end = orders.read(kind, text, at, to);
      if (pass) {
        out.text(kind, text, at, end);
        position += end - at;
      } else {
        redact(kind, text, at, end, out);
        if (orders.pass()) {
          endBeforeOrder(out);
        }
      }
      at = end;
    }
  }

  /** Resolves what waits, and looks at what follows as at a new stream. */
  private void endBeforeOrder(StreamOutput out) {
    if (isInOnePiece(key)) {
      maskKey(out);
    } else {
      resolveContext(/* ends= */ true, out);
    }
    endKey();
    contextLength = 0;
    masking.restart();
  }

  /** The stream is in no key any more. */
  private void endKey() {
    masking.end(key);
    key = null;
  }

  private <T> void redact(TextKind<T> kind, T text, int from, int to, StreamOutput out) {
    int at = from;
    while (at < to) {
      int before = at;
      Policy now = current.get();
      if (now != policy && key == null) {
        adopt(now);
      }
      if (isInOnePiece(key)) {
        int end = readKey(kind, text, at, to, out);
        if (end < to) {
          maskKey(out);
          endKey();
        }
        passBody(kind, text, at, end);
        at = end;
      } else if (passes(kind, text, at, to)) {
        out.text(kind, text, at, to);
        at = to;
      } else {
        at += decideNext(kind, text, from, at, to, out);
      }
      position += at - before;
      maskLongKey(out);
    }
  }

  /**
   * Whether {@code text[at, to)} can be written out as it is, which is so of nearly every line. If
   * so, makes its last characters the context if they may matter.
   */
  private <T> boolean passes(TextKind<T> kind, T text, int at, int to) {
    if (key != null
        || kind.at(text, to - 1) != '\n'
        || (contextLength > 0 && !isContextOver(kind.at(text, at)))
        || !isClean(kind, text, at, to)) {
      return false;
    }
    masking.restart();
    contextLength = 0;
    if (tail.from < to) {
      keep(kind, text, tail.from, to);
      masking.pass(contextLength);
    }
    return true;
  }

  private <T> boolean isClean(TextKind<T> kind, T text, int at, int to) {
    CleanLines lines = current.lines();
    return (lines != null && lines.contain(policy, kind, text, at, to, tail))
        || scanner.isClean(kind, text, at, to, tail);
  }

  /**
   * Writes out what can be decided of {@code text[at, to)}, or of a part of it, and makes the rest
   * the context.
   *
   * @param from where the part of the text begins that is the stream's
   * @return how many characters have been looked at
   */
  @SuppressWarnings("unchecked")
  private <T> int decideNext(TextKind<T> kind, T text, int from, int at, int to, StreamOutput out) {
    boolean isContextIn = at - from >= contextLength;
    int floor = isContextIn ? at - contextLength : 0;
    int taken =
        isContextIn
            ? to - at
            : seam.join(context, originals, contextLength, kind, text, at, to, out);
    if (isContextIn) {
      masking.shift(floor);
    }
    masking.countFrom(position - contextLength - floor);
    // One call for both, as the JVM compiles all that is done in it once for each.
    TextKind<?> decided = isContextIn ? kind : TextKinds.BYTES;
    decide(
        (TextKind<Object>) decided,
        isContextIn ? text : seam.bytes(),
        floor,
        floor + contextLength,
        floor + contextLength + taken,
        isContextIn ? out : seam);
    if (!isContextIn) {
      seam.clear();
    }
    return taken;
  }

  /** Whether the context does not matter any more, now that {@code c} comes behind it. */
  private boolean isContextOver(int c) {
    boolean isOver =
        key == null
            && masking.shown() == contextLength
            && contextLength < context.length
            && scanner.isOver(context, contextLength, c, tail);
    if (isOver) {
      masking.shift(-contextLength);
      contextLength = 0;
    }
    return isOver;
  }

  private static boolean isInOnePiece(KeyReader key) {
    return key != null && !key.isSpread();
  }

  private static boolean isSpread(KeyReader key) {
    return key != null && key.isSpread();
  }

  /**
   * Writes out what can be decided of {@code text[floor, to)}, and makes the rest the context.
   *
   * @param from up to where that is the context that there was
   */
  private <T> void decide(TextKind<T> kind, T text, int floor, int from, int to, Output out) {
    if (key != null && masking.maskElements(key, kind, text, from, to, out) < to) {
      endKey();
    }
    if (key == null) {
      findAll(kind, text, floor, to, out);
    }
    if (isSpread(key)) {
      scanner.examineEnd(kind, text, floor, masking.shapeMasked(), to, tail);
      masking.show(kind, text, Math.min(to - key.begun(), shownAtMost(to)), out);
      keep(kind, text, Math.min(masking.shown(), contextFrom(kind, text, floor)), to);
      return;
    }
    masking.show(kind, text, Math.min(masking.leftFrom(), shownAtMost(to)), out);
    keep(kind, text, contextFrom(kind, text, floor), to);
  }

  /**
   * Whether the undecided body begins in a key that is masked, and is not that key's own. One in
   * pieces is its own: some of it may be masked already, because the stream fell idle.
   */
  private boolean isWithinMasked() {
    int body = tail.undecidedBody;
    return body < masking.shapeMasked() && body != masking.lastBody() && !tail.isInPieces();
  }

  /** Masks what can be decided. */
  private <T> void findAll(TextKind<T> kind, T text, int floor, int to, Output out) {
    int lowestBody = floor;
    for (int look = 0; look < 2; look++) {
      find(kind, text, floor, lowestBody, to, out);
      int body = tail.undecidedBody;
      // The same key may stand among the characters of a dump's row.
      boolean isWithinPieces = masking.isInCut(body) && !tail.isInPieces();
      if (isSpread(key) || !(isWithinMasked() || isWithinPieces)) {
        return;
      }
      // It is within a key, and waits for nothing; but others may have waited for it.
      lowestBody = Math.max(masking.shapeMasked(), body + 1);
    }
  }

  /** Masks what can be decided, if no body before {@code lowestBody} is taken for undecided. */
  private <T> void find(TextKind<T> kind, T text, int floor, int lowestBody, int to, Output out) {
    scanner.examineEnd(kind, text, floor, lowestBody, to, tail);
    Matches<T> matches = scanner.find(kind, text, floor, to);
    Match open = masking.mask(kind, text, matches, null, tail.decidedTo(), to, out);
    if (open != null && key == null) {
      beginKey(open, kind, text, out);
    }
  }

  /** The stream is in this key, which goes on to the text's end; all of it is written out. */
  private <T> void beginKey(Match open, TextKind<T> kind, T text, Output out) {
    masking.open(open);
    if (open.hasGaps()) {
      if (!masking.joined()) {
        mask.write(open, kind, text, masking.replaced(), out);
      }
      key = open.readerBehind(kind, text);
      keyMasked = true;
      return;
    }
    key = open.readerOfBody(kind, text);
    if (open.isSpread()) {
      masking.maskElements(key, kind, text, open.body, open.readTo, out);
      keyMasked = true;
      return;
    }
    key.read(kind, text, open.body, open.end);
    keyMasked = masking.joined();
    keyLength = masking.replaced();
  }

  /** From where on what was written matters. */
  private <T> int contextFrom(TextKind<T> kind, T text, int floor) {
    if (!tail.isUndecided()) {
      return tail.from;
    }
    // The prefix of a match that has to wait may have begun before what it waits for.
    int from = Math.max(floor, tail.undecidedBody - scanner.longestPrefix());
    if (from >= tail.from) {
      return tail.from;
    }
    // Of the offset that a dump's row begins with, a part would be taken for digits of the row.
    int lowest = Math.max(floor, from - LONGEST_WORD);
    while (from > lowest && kind.at(text, from - 1) > ' ') {
      from--;
    }
    return from;
  }

  /** Up to where text may be shown that no match is in. */
  private int shownAtMost(int to) {
    if (mask.keepsPrefix()) {
      return Math.min(to, tail.decidedTo());
    }
    return Math.min(tail.startedPrefix, Math.min(tail.undecidedStart, tail.heldFrom));
  }

  private <T> void keep(TextKind<T> kind, T text, int from, int to) {
    Seam joined = seam;
    if (to - from > context.length) {
      makeRoom(to - from);
    }
    masking.shift(-from);
    contextLength = to - from;
    kind.copyFolded(text, from, to, context, 0);
    originals = null;
    for (int i = 0; i < contextLength; i++) {
      if (context[i] < 0) {
        if (originals == null) {
          originals = new int[contextLength];
        }
        int at = from + i;
        originals[i] =
            text == joined.bytes() ? joined.original(at) : StreamOutput.original(kind, text, at);
      }
    }
  }

  /** Adds to the context what the stream's key goes on with, as far as more may begin in it. */
  private <T> void passBody(TextKind<T> kind, T text, int from, int to) {
    if (to - from < context.length) {
      int end =
          contextLength + seam.join(context, originals, contextLength, kind, text, from, to, null);
      seam.clear();
      keepBody(TextKinds.BYTES, seam.bytes(), 0, end);
    } else {
      masking.restart();
      keepBody(kind, text, from, to);
    }
  }

  private <T> void keepBody(TextKind<T> kind, T text, int floor, int to) {
    scanner.examineEnd(kind, text, floor, floor, to, tail);
    keep(kind, text, tail.from, to);
    masking.passBody(contextLength);
  }

  /** Whether who listens was told of a key since this was asked last. */
  public boolean hasFound() {
    return masking.hasTold();
  }

  /** All that was found has been written, and no lock is held. */
  public void tellWritten() {
    if (listener != null) {
      listener.written();
    }
  }

  /** Whether nothing that was written matters any more. */
  public boolean isAsNew() {
    return contextLength == 0 && key == null && !deciding;
  }

  /** Whether there are characters that have been written and neither shown nor masked. */
  public boolean waits() {
    return masking.shown() < contextLength || (key != null && !keyMasked);
  }

  /**
   * Resolves what waits.
   *
   * @param ends whether it is known that nothing follows. If not: long enough to be a key → masked;
   *     a few characters → shown; else masked. If more of the same body does follow, it is masked
   *     with it, or counted on
   */
  public void resolve(boolean ends, StreamOutput out) {
    int waiting = contextLength - masking.shown();
    try {
      begin(out);
      if (isInOnePiece(key)) {
        maskKey(out);
      } else {
        resolveContext(ends, out);
      }
      if (ends) {
        masking.end(key);
      } else if (key != null && keyMasked) {
        masking.pause(key);
      }
      deciding = false;
    } catch (Throwable failure) {
      withhold(waiting, TextKinds.STRING, "", 0, 0, failure, out);
    }
  }

  private void resolveContext(boolean ends, StreamOutput out) {
    int to = contextLength;
    masking.countFrom(position - to);
    seam.take(context, originals, to, out);
    scanner.examineEnd(TextKinds.BYTES, context, 0, 0, to, tail);
    if (isWithinMasked()) {
      scanner.examineEnd(TextKinds.BYTES, context, 0, masking.shapeMasked(), to, tail);
    }
    boolean hidden =
        !ends && tail.isUndecided() && to - tail.undecidedBody > SHOWN_WHEN_IDLE && !tail.mayEnd();
    Match undecided = hidden ? tail.undecided() : null;
    if (!ends && key != null) {
      maskBegun(to);
    } else if (hidden && undecided.spans == null) {
      maskOpen(undecided);
    } else {
      Matches<byte[]> matches = scanner.find(TextKinds.BYTES, context, 0, to);
      Match open =
          masking.mask(TextKinds.BYTES, context, matches, undecided, Integer.MAX_VALUE, to, seam);
      if (open != null) {
        beginKey(open, TextKinds.BYTES, context, seam);
        maskKey(out);
        if (!ends) {
          maskBegun(to);
        }
      }
    }
    masking.show(TextKinds.BYTES, context, to, seam);
    seam.clear();
  }

  /** Masks what may be the start of a key. */
  private void maskOpen(Match start) {
    if (start.isSpread()) {
      beginKey(start, TextKinds.BYTES, context, seam);
      maskBegun(start.end);
      return;
    }
    masking.mask(TextKinds.BYTES, context, start, seam);
    // What goes on behind a gap is seen when it comes.
    if (!start.isKnownValue() && !start.hasGaps()) {
      key = start.reader(TextKinds.BYTES, context);
      keyMasked = true;
      masking.open(start);
    }
  }

  /** Masks what may be the start of another element of the key, with which the context ends. */
  private void maskBegun(int to) {
    if (key.begun() > 0) {
      masking.maskElement(TextKinds.BYTES, context, to - key.begun(), to, seam);
    }
  }

  /** Reads on in the key, and writes what stands in place of that, as far as it is known. */
  private <T> int readKey(TextKind<T> kind, T text, int from, int to, Output out) {
    int end = key.read(kind, text, from, to);
    replace(end - from, out);
    return end;
  }

  /** So many more characters of the key are not to be shown. */
  private void replace(int characters, Output out) {
    if (keyMasked) {
      mask.goOn(characters, out);
    } else {
      keyLength += characters;
    }
  }

  /** Masks a key of which nothing that follows can change the mask, but for what fills it up. */
  private void maskLongKey(Output out) {
    if (key != null && !keyMasked && keyLength >= Mask.LONGEST && key.isComplete()) {
      maskKey(out);
    }
  }

  private void maskKey(Output out) {
    if (!keyMasked) {
      mask.write(key, keyLength, out);
      keyMasked = true;
    }
  }

  private void begin(StreamOutput out) {
    if (deciding) {
      contextLength = 0;
      giveUp();
    }
    deciding = true;
    out.clear();
  }

  /**
   * Gives up on what waits and on {@code text[from, to)}. If that can be read at least, it is known
   * what may go on behind it. If not, or if the stream is within a key that began long before, what
   * follows at once and may be in one is masked as the rest of it.
   */
  private <T> void withhold(
      int waiting,
      TextKind<T> kind,
      T text,
      int from,
      int to,
      Throwable failure,
      StreamOutput out) {
    long characters = (long) waiting + to - from;
    KeyReader within = key;
    giveUp();
    try {
      if (within != null) {
        key = within.readerOfRest(afterFailure);
      }
      int end = seam.joinEnd(context, contextLength, kind, text, from, to);
      int kept = Math.min(end, context.length);
      TextKinds.BYTES.copyFolded(seam.bytes(), end - kept, end, context, 0);
      contextLength = kept;
      originals = null;
      if (within == null
          || (key == afterFailure && kept > 0 && !scanner.mayHold(context[kept - 1] & 0xff))) {
        key = null;
      }
    } catch (Throwable unreadable) { // As a rule for the reason for which it is withheld.
      contextLength = 0;
    }
    masking.pass(contextLength);
    out.clear();
    out.mask(withheld.notice(characters, failure));
    deciding = false;
  }

  private void giveUp() {
    seam.clear();
    if (orders != null) {
      orders.loseTrack();
    }
    key = afterFailure;
    keyMasked = true;
    masking.restart();
  }
}
