package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of nearly every line that no key is open at its end, if no plain prefix ends in it: that
 * {@link AnchorSearch} tells. Immutable.
 *
 * <p>So at the end there may be the start of a prefix, or base64 or hex, or a row of elements, or a
 * gap behind or within one of these; of all that the last four characters tell. A row of a dump
 * looks unlike other text, too.
 */
final class LineEnds implements Glance {

  private final Endings endings = new Endings();

  /** Starts of plain prefixes that tell how they begin: nothing is put into them. */
  private final Endings begun = new Endings();

  /** Whose these are. */
  private final List<Form> plain = new ArrayList<>();

  /** The kinds of which each ends in the start of an encoded prefix, of three characters. */
  private long started;

  /** The kinds that are a part of base64 or hex. */
  private long encoded;

  /** Of each character of eight bits, whether a prefix may begin with it. */
  private final boolean[] starts = new boolean[0x100];

  private final ElementEnds elements;

  /** Null if no family is found in dumps. */
  private final DumpSearch dumps;

  LineEnds(Form[] forms, EncodedSearch encoded, ElementEnds elements, DumpSearch dumps) {
    this.elements = elements;
    this.dumps = dumps;
    for (Form form : forms) {
      boolean isSpread = form.writtenForm instanceof Elements;
      if (isSpread || form.gaps != Gaps.NONE) {
        for (char c : form.at(0).toCharArray()) {
          starts[c] = true;
        }
      }
      if (!isSpread && form.gaps != Gaps.NONE) {
        addStarts(form);
      }
    }
    if (encoded != null) {
      this.encoded = encoded.addEnds(endings, Gaps.LAST_LETTERS);
    }
    Gaps.addEnds(endings);
  }

  /** Adds what a prefix may have begun with, of two characters and more. */
  private void addStarts(Form form) {
    boolean isPlain = form.writtenForm.isPlain();
    Endings ofStarts = isPlain ? begun : endings;
    ofStarts.add(form.at(1), form.at(0));
    long ofThree = ofStarts.add(form.at(2), form.at(1), form.at(0));
    if (!isPlain) {
      // All groups of four are looked for.
      started |= ofThree;
      return;
    }
    plain.add(form);
    // A plain prefix ends in an anchor.
    for (int i = Endings.LENGTH; i < form.prefix.length(); i++) {
      endings.add(
          form.at(i - 1), form.at(i - 2), form.at(i - 3), form.at(i - 4) + Gaps.LAST_LETTERS);
    }
  }

  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int floor, int to, UndecidedTail tail) {
    int lowest = floor + Endings.LENGTH;
    int end = to - 1;
    while (end > lowest && mayFollow(kind.at(text, end - 1))) {
      end--;
    }
    if (end < lowest || mayFollow(kind.at(text, end - 1))) {
      return false;
    }
    long fitting = endings.fit(kind, text, end);
    if ((fitting & ~encoded) != 0
        || (fitting != 0 && mayStartInRow(kind, text, floor, end))
        || isBehindMargin(kind, text, floor, end)
        || elements.goOn(kind, text, floor, end, Gaps.isBlank(kind.at(text, end)))
        || (dumps != null && dumps.mayEnd(kind, text, floor, to))) {
      return false;
    }
    if (starts[kind.folded(text, end - 1)]) {
      tail.addStarted(end - 1);
    }
    if (begun.fit(kind, text, end) != 0) {
      addBegun(kind, text, end, tail);
    }
    return true;
  }

  /** Words end so: "false", "event". */
  private <T> void addBegun(TextKind<T> kind, T text, int end, UndecidedTail tail) {
    for (Form form : plain) {
      for (int length = 2; length < Endings.LENGTH; length++) {
        if (form.endsStart(kind, text, end - length, end, length)) {
          tail.addStarted(end - length);
        }
      }
    }
  }

  /** Whether {@code c} at the end changes nothing for what stands before, or ends that. */
  private static boolean mayFollow(int c) {
    return c == '\n' || c == '\r' || c == '[' || c == ']' || Gaps.isBlank(c);
  }

  /** Whether the start of a prefix stands in the last row of base64 or hex, or before it. */
  private <T> boolean mayStartInRow(TextKind<T> kind, T text, int floor, int end) {
    int at = end;
    while (at >= floor + Endings.LENGTH && Base64.WRITTEN.contains(kind.at(text, at - 1))) {
      if ((endings.fit(kind, text, at) & started) != 0) {
        return true;
      }
      at--;
    }
    return at < floor + Endings.LENGTH || Gaps.mayBeAt(kind, text, floor, at - 1);
  }

  /** Whether the margin of a line is so close that only the end of a key may stand behind it. */
  private static <T> boolean isBehindMargin(TextKind<T> kind, T text, int floor, int end) {
    for (int at = end - 1; at >= end - Endings.LENGTH; at--) {
      if (Gaps.isMargin(kind.at(text, at))) {
        return Gaps.startOfMargin(kind, text, floor, at + 1) <= at;
      }
    }
    return false;
  }
}
