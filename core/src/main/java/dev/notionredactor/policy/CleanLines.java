package dev.notionredactor.policy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.notionredactor.scanner.UndecidedTail;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/**
 * The lines that were found clean at a glance a moment ago, for streams that they are written to in
 * the next: an event is looked at as a line, and then the line again, encoded. It need not be if it
 * is the same, character for character, by the same policy. Thread-safe; throws nothing.
 *
 * <p>Nothing leaks by that: what is compared is all of what is written, and not who says that it is
 * the line. So whatever was changed, cut or put together between is looked at.
 */
public final class CleanLines {

  /** What an encoding shows in place of what is none of its characters. */
  private static final char REPLACEMENT = '\ufffd';

  private volatile OfPolicy last = new OfPolicy(null);

  /** Whether any stream asks: else it is not worth taking note. */
  private volatile boolean asked;

  /** What is needed is loaded now: the first line may come where no class can be. */
  CleanLines() {
    last.lines.put(new Line("", 0), RecentTexts.SHORTEST);
  }

  /** Lines that are clean by one policy, of which nothing is kept once there is another. */
  private static final class OfPolicy {

    final Policy policy;
    final RecentTexts<Line> lines = new RecentTexts<>();

    OfPolicy(Policy policy) {
      this.policy = policy;
    }
  }

  private static final class Line {

    final String text;

    /** How many of the last characters a key may begin with. */
    final int begun;

    Line(String text, int begun) {
      this.text = text;
      this.begun = begun;
    }
  }

  /**
   * Looks at a text, if that may spare somebody a second look.
   *
   * @return whether it is a line, and was found clean; if not, it may hold a key or not
   */
  public <T> boolean note(Policy policy, TextKind<T> kind, T text, int from, int to) {
    try {
      return asked
          && RecentTexts.isKept(to - from)
          && kind.at(text, to - 1) == '\n'
          && noteLine(policy, kind, text, from, to);
    } catch (Throwable noRoom) {
      // Whoever looks closer needs less, and says so if that is not there either.
      return false;
    }
  }

  private <T> boolean noteLine(Policy policy, TextKind<T> kind, T text, int from, int to) {
    UndecidedTail tail = new UndecidedTail();
    if (!policy.scanner().isClean(kind, text, from, to, tail)) {
      return false;
    }
    String line = kind.string(text, from, to);
    // Bytes that are no ASCII would be taken for it.
    if (line.indexOf(REPLACEMENT) < 0) {
      OfPolicy known = last;
      if (known.policy != policy) {
        known = new OfPolicy(policy);
        last = known;
      }
      known.lines.put(new Line(line, to - tail.from), to - from);
    }
    return true;
  }

  /**
   * Whether {@code text[from, to)} is a line that this thread met last and that was found clean.
   *
   * @param tail to be set to what a key may begin with at its end, if so
   */
  public <T> boolean contain(
      Policy policy, TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    if (kind != TextKinds.BYTES) {
      return false;
    }
    if (!asked) {
      asked = true;
    }
    OfPolicy known = last;
    Line line = known.policy == policy ? known.lines.get(to - from) : null;
    if (line == null || !isSame((byte[]) text, from, to, line.text)) {
      return false;
    }
    tail.beginWithin(to, line.begun);
    return true;
  }

  private static boolean isSame(byte[] text, int from, int to, String line) {
    try {
      // The JVM copies and compares faster than any loop here would.
      return line.length() == to - from && new String(text, from, to - from, US_ASCII).equals(line);
    } catch (Throwable noRoom) {
      return false;
    }
  }
}
