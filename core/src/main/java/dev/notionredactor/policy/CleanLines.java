package dev.notionredactor.policy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.notionredactor.scanner.UndecidedTail;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/**
 * The lines that were found clean at a glance a moment ago, for streams that they are written to in
 * the next: an event is looked at as a line, and then the line again, encoded. It need not be if it
 * is the same, character for character, by the same policy. Thread-safe.
 *
 * <p>Nothing leaks by that: what is compared is all of what is written, and not who says that it is
 * the line. So whatever was changed, cut or put together between is looked at.
 */
public final class CleanLines {

  /** What an encoding shows in place of what is none of its characters. */
  private static final char REPLACEMENT = '\ufffd';

  private final RecentTexts<Line> lines = new RecentTexts<>();

  /** Whether any stream asks: else it is not worth taking note. */
  private volatile boolean asked;

  private static final class Line {

    final Policy policy;
    final String text;

    /** How many of the last characters a key may begin with. */
    final int begun;

    Line(Policy policy, String text, int begun) {
      this.policy = policy;
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
    if (!asked || !RecentTexts.isKept(to - from) || kind.at(text, to - 1) != '\n') {
      return false;
    }
    UndecidedTail tail = new UndecidedTail();
    if (!policy.scanner().isClean(kind, text, from, to, tail)) {
      return false;
    }
    String line = kind.string(text, from, to);
    // Bytes that are no ASCII would be taken for it.
    if (line.indexOf(REPLACEMENT) < 0) {
      lines.put(new Line(policy, line, to - tail.from), to - from);
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
    int length = to - from;
    Line line = lines.get(length);
    if (line == null
        || line.text.length() != length
        || line.policy != policy
        // The JVM copies and compares faster than any loop here would.
        || !new String((byte[]) text, from, length, US_ASCII).equals(line.text)) {
      return false;
    }
    tail.beginWithin(to, line.begun);
    return true;
  }
}
