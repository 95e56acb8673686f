package dev.notionredactor.mask;

import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.scanner.KeyReader;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Spans;
import dev.notionredactor.text.TextKind;

/**
 * Goes along a text, and writes it out with its matches masked. Knows how far it has come. Not
 * thread-safe.
 *
 * <p>Of matches that overlap, the first has the mask; if another reaches beyond it, that part is
 * masked with it, without a second mask: what fills a mask up goes on. Such overlaps need a known
 * value: bodies that are found by their shape end together, or one begins where the other ends. All
 * but one kind, which is ignored: a body in base64 within a plain one may end one character later,
 * in the one that it shares with what follows. A match that is spread has no mask of its own: what
 * is left of its elements is masked wherever it begins.
 *
 * <p>Always {@code shapeMasked <= masked <= shown}.
 */
public final class Masking {

  private final Mask mask;

  /** Null if nobody listens. */
  private final Findings findings;

  /** Up to where the text has been written out, masked or not. */
  private int shown;

  /** Where the last masked match ends. */
  private int masked;

  /** Where the last of those ends that were found by their shape. */
  private int shapeMasked;

  /** Where the body of that begins; negative if it is gone by. */
  private int lastBody = -1;

  private int leftFrom = Integer.MAX_VALUE;

  /** The pieces of the match that was masked up to the limit; none if there was no such match. */
  private int[] cut = Spans.NONE;

  /** Whether the last match was masked together with one before. */
  private boolean joined;

  /** How many characters of the last match had not been written out before. */
  private int replaced;

  /** What its mask shows, if it is a key that has one; else null. */
  private String fingerprint;

  /** {@code shown}: up to where the text has been written out already. */
  public Masking(Mask mask, int shown) {
    this(mask, shown, null);
  }

  /** {@code listener}: who is told of what is masked; null if nobody is. */
  public Masking(Mask mask, int shown, KeyListener listener) {
    this.mask = mask;
    this.shown = shown;
    this.findings = listener == null ? null : new Findings(listener);
  }

  /** So many characters stand before what indexes count from, for who is told where keys are. */
  public void countFrom(long before) {
    if (findings != null) {
      findings.countFrom(before);
    }
  }

  /** The stream is in this key from now on. */
  public void open(Match match) {
    if (findings != null) {
      findings.open(match);
    }
  }

  /** The key that the stream was in has ended. */
  public void end(KeyReader key) {
    if (findings != null) {
      findings.end(key);
    }
  }

  /** The stream fell idle in a key, which is masked as it stands there. */
  public void pause(KeyReader key) {
    if (findings != null) {
      findings.pause(key);
    }
  }

  /** Whether who listens was told of a key since this was asked last. */
  public boolean hasTold() {
    return findings != null && findings.hasTold();
  }

  /** Up to where the text has been written out. */
  public int shown() {
    return shown;
  }

  /** Where the mask of the first match would begin that {@link #mask} left; else a high number. */
  public int leftFrom() {
    return leftFrom;
  }

  /** Whether {@code at} is in a piece of the match that {@link #mask} masked up to the limit. */
  public boolean isInCut(int at) {
    return Spans.contain(cut, at);
  }

  /** Whether the match that {@link #mask} came to last has its mask already. */
  public boolean joined() {
    return joined;
  }

  /**
   * In place of how many characters the mask stands of the match that {@link #mask} came to last.
   */
  public int replaced() {
    return replaced;
  }

  /**
   * Masks matches, and writes out the text before each.
   *
   * @param matches null if there are none
   * @param undecided one in several pieces that is masked as well; null if there is none
   * @param limit where to stop: matches whose body begins there or further on are left, and {@link
   *     #leftFrom} says where the mask of the first of them would begin
   * @param open where the text ends, if it may go on there; else -1
   * @return the match that is open there, whose mask is yet to be written, or of which nothing is
   *     if it is spread; or null
   */
  public <T> Match mask(
      TextKind<T> kind,
      T text,
      Matches<T> matches,
      Match undecided,
      int limit,
      int open,
      Output out) {
    leftFrom = Integer.MAX_VALUE;
    cut = Spans.NONE;
    if (matches == null && undecided == null) {
      return null;
    }
    // What is not in one piece may have others in between.
    Match pieces = undecided;
    for (Match match; matches != null && (match = matches.next()) != null; ) {
      // A key that is open is gone on with, even if all there is of it yet is masked.
      boolean goesOn = match.isOpenAt(open) && match.body >= shapeMasked;
      if (!goesOn && (match.end <= shown || isMasked(match))) {
        continue;
      }
      if (pieces != null) {
        if (!match.isOpenAt(open) && match.body < pieces.end) {
          pieces = pieces.with(match, mask.replacedFrom(match));
          continue;
        }
        maskPieces(kind, text, pieces, limit, out);
        pieces = null;
      }
      if (match.spans != null) {
        pieces = match;
        continue;
      }
      if (match.body >= limit) {
        leftFrom = mask.replacedFrom(match);
        return null;
      }
      if (match.isOpenAt(open)) {
        if (!match.isSpread()) {
          reach(kind, text, match, out);
        }
        return match;
      }
      mask(kind, text, match, out);
      if (findings != null && (match.isSpread() || !joined)) {
        findings.add(match, kind, text, fingerprint);
      }
    }
    if (pieces != null) {
      maskPieces(kind, text, pieces, limit, out);
    }
    return null;
  }

  /** Masks each piece of a match by itself, as far as the limit. */
  private <T> void maskPieces(TextKind<T> kind, T text, Match match, int limit, Output out) {
    int end = Math.min(match.end, limit);
    show(kind, text, Math.min(match.body, end), out);
    if (end > shown) {
      mask.writePieces(match, kind, text, shown, end, out);
      if (findings != null) {
        findings.add(match, kind, text, null);
      }
    }
    shown = Math.max(shown, end);
    // Up to the next piece, another key may begin.
    int to = Spans.endBefore(match.spans, end);
    pass(to);
    shapeMasked = Math.max(shapeMasked, to);
    if (match.body < end && end < match.end) {
      cut = match.spans;
    }
  }

  /** Whether nothing of a match is left to be masked. */
  private boolean isMasked(Match match) {
    if (match.spans != null) {
      return match.end <= shown;
    }
    return match.end <= masked
        || (!match.isKnownValue() && match.body < shapeMasked && !isLast(match));
  }

  /** Whether a match is the last one that has been masked, of which there is more now. */
  private boolean isLast(Match match) {
    return match.hasGaps() && match.body == lastBody;
  }

  /** Where the body of the last masked match begins that was found by its shape; or -1. */
  public int lastBody() {
    return lastBody;
  }

  /** Where the last masked match ends that was found by its shape. */
  public int shapeMasked() {
    return shapeMasked;
  }

  /** Writes out the text before a match, and its mask, unless that is the one before. */
  public <T> void mask(TextKind<T> kind, T text, Match match, Output out) {
    fingerprint = null;
    if (match.isSpread()) {
      maskElements(match.readerOfBody(kind, text), kind, text, match.body, match.end, out);
      return;
    }
    reach(kind, text, match, out);
    if (!joined) {
      fingerprint = mask.write(match, kind, text, replaced, out);
    }
  }

  /**
   * Masks the elements of a key that is spread, each where it stands, and writes out the text
   * before each.
   *
   * @param key has read what stands before {@code from}, of which what it has begun may not be
   *     shown
   * @return where in {@code text[from, to)} the key, or what may be the start of more of it, has
   *     ended; {@code to} if it has not
   */
  public <T> int maskElements(
      KeyReader key, TextKind<T> kind, T text, int from, int to, Output out) {
    int at = from;
    while (at < to && key.read(kind.at(text, at))) {
      at++;
      if (key.isBehindElement()) {
        maskElement(kind, text, at - key.inElement(), at, out);
      }
    }
    return at;
  }

  /** Masks {@code text[from, to)}, an element, and writes out the text before. */
  public <T> void maskElement(TextKind<T> kind, T text, int from, int to, Output out) {
    show(kind, text, from, out);
    if (to > shown) {
      out.fill(to - shown);
    }
    passBody(to);
  }

  /** Writes out the text before a match, and takes the match for written. */
  private <T> void reach(TextKind<T> kind, T text, Match match, Output out) {
    joined = match.body < masked;
    if (!joined) {
      show(kind, text, mask.replacedFrom(match), out);
    }
    replaced = Math.max(0, match.end - shown);
    if (joined && isLast(match)) {
      mask.goOnAroundGaps(match, kind, text, shown, out);
    } else if (joined) {
      mask.goOn(replaced, out);
    }
    pass(match.end);
    if (!match.isKnownValue()) {
      shapeMasked = match.end;
      lastBody = match.body;
    }
  }

  /** Takes all before {@code end} for masked by the last mask. */
  public void pass(int end) {
    masked = Math.max(masked, end);
    shown = Math.max(shown, end);
  }

  /** As {@link #pass}, if it is a body that went on. */
  public void passBody(int end) {
    pass(end);
    shapeMasked = end;
  }

  /** Writes out the text before {@code to}, as far as it is not. */
  public <T> void show(TextKind<T> kind, T text, int to, Output out) {
    if (to > shown) {
      out.text(kind, text, shown, to);
      shown = to;
    }
  }

  /** Forgets what was masked. */
  public void restart() {
    shown = 0;
    masked = 0;
    shapeMasked = 0;
    lastBody = -1;
  }

  /**
   * Changes what indexes count from: each becomes greater by {@code offset}. What then lies before
   * the text's start is as good as at it.
   */
  public void shift(int offset) {
    shown = Math.max(0, shown + offset);
    masked = Math.max(0, masked + offset);
    shapeMasked = Math.max(0, shapeMasked + offset);
    lastBody = lastBody < 0 ? -1 : Math.max(-1, lastBody + offset);
  }
}
