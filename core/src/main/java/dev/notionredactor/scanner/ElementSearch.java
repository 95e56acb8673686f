package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.List;

/** Finds keys that are written as elements, in one written form. Immutable. */
final class ElementSearch implements UnderscoreSearch {

  final Elements writtenForm;

  /** So many elements that may be of a key are seldom in any other text. */
  private static final int ROW = 3;

  /** No element has more characters, with what belongs to it, nor has an offset. */
  private static final int LONGEST_ELEMENT = 8;

  /** An element on a line of its own that is indented further is not looked for. */
  private static final int LONGEST_STEP = 40;

  /** Reads any elements of keys. */
  private final Acceptor row;

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  /** By the last character before the underscore. */
  private final CharacterTable<Form> byLast = new CharacterTable<>(Form.class);

  ElementSearch(Elements writtenForm, List<Form> forms) {
    this.writtenForm = writtenForm;
    this.row = writtenForm.row(forms.get(0).family);
    for (Form form : forms) {
      form.addTo(byFirst, form.prefix.charAt(0));
      byLast.add(form.decodedPrefix.charAt(form.decodedPrefix.length() - 2), form);
    }
  }

  /** The first key that begins in {@code [from, at]} in a row of elements that goes on to there. */
  <T> Match matchBefore(TextKind<T> kind, T text, int from, int at, int to) {
    for (int start = writtenForm.startOfRow(kind, text, from, at); start <= at; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      for (int i = 0; forms != null && i < forms.length; i++) {
        Match match = forms[i].matchFrom(kind, text, start, to);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** Whether at {@code at} or soon behind it, a few elements of keys stand in a row. */
  <T> boolean isInRow(TextKind<T> kind, T text, int at, int to) {
    int start = at;
    int state = Acceptor.END;
    int last = Math.min(to, at + LONGEST_ELEMENT);
    while (start < last && (state = row.step(row.body(), kind.at(text, start))) == Acceptor.END) {
      start++;
    }
    int elements = 0;
    int end = start + LONGEST_STEP;
    for (int i = start + 1; i < Math.min(end, to) && state != Acceptor.END; i++) {
      state = row.step(state, kind.at(text, i));
      if (state != Acceptor.END && row.isBehindElement(state)) {
        if (++elements == ROW) {
          return true;
        }
        end = i + LONGEST_STEP;
      }
    }
    return false;
  }

  @Override
  public String leftOfUnderscore() {
    return writtenForm.leftOfUnderscore();
  }

  @Override
  public <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to) {
    int lowest = Math.max(floor, at - Elements.LONGEST_PREFIX);
    int before = elementBefore(kind, text, lowest, at);
    Form[] forms = before < lowest ? null : byLast.get(kind.at(text, before));
    for (int i = 0; forms != null && i < forms.length; i++) {
      int start = startBefore(forms[i].decodedPrefix, kind, text, lowest, before);
      if (start >= lowest && Acceptor.end(forms[i].readPrefix(kind, text, start, to)) == at + 1) {
        Match match = forms[i].matchFrom(kind, text, start, to);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** Where what is not between elements stands before {@code at}; or before {@code lowest}. */
  private <T> int elementBefore(TextKind<T> kind, T text, int lowest, int at) {
    int before = at - 1;
    while (before >= lowest && writtenForm.isBetween(kind.at(text, before))) {
      before--;
    }
    return before;
  }

  /**
   * Where a prefix begins of which the last character before the underscore stands at {@code last},
   * if all its characters are there; else a low number.
   */
  private <T> int startBefore(String prefix, TextKind<T> kind, T text, int lowest, int last) {
    int start = last;
    for (int i = prefix.length() - 3; i >= 0; i--) {
      start = elementBefore(kind, text, lowest, start);
      if (start < lowest || kind.at(text, start) != prefix.charAt(i)) {
        return -1;
      }
    }
    return start;
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int lowest = Math.max(floor, to - Elements.LIMIT);
    for (int start = writtenForm.startOfRow(kind, text, lowest, to); start < to; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      for (int i = 0; forms != null && i < forms.length; i++) {
        if (examine(kind, text, forms[i], start, lowestBody, to, tail)) {
          // What begins later begins within this.
          return;
        }
      }
    }
  }

  private static <T> boolean examine(
      TextKind<T> kind, T text, Form form, int start, int lowestBody, int to, UndecidedTail tail) {
    long began = form.readPrefix(kind, text, start, to);
    int body = Acceptor.end(began);
    Acceptor reads = form.acceptor();
    int state = Acceptor.state(began);
    if (!reads.isInBody(state)) {
      if (body == to) {
        tail.addStarted(start);
      }
      return body == to;
    }
    long read = reads.read(state, kind, text, body, to);
    boolean undecided =
        Acceptor.end(read) == to && body >= lowestBody && !reads.isKey(Acceptor.state(read));
    if (undecided) {
      tail.add(form, null, start, body);
    }
    return undecided;
  }
}
