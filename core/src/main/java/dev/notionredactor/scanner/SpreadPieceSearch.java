package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds pieces of known keys of which each character is an element of its own: in lists, in hex
 * with separators, in the digits of a dump's row. Wire logs show a key so, a few bytes a row, and
 * each row may be an event of its own. Immutable.
 *
 * <p>Of a row, four elements in a stride are read; where these stand in a body, the piece is as
 * long as row and body agree. A row ends with its line. As of other pieces, three characters stay.
 */
final class SpreadPieceSearch implements Search, TailSearch, Glance {

  /**
   * One of the windows so far apart lies in the shortest piece (23 characters, if each element is
   * one with one between), with four elements from there on.
   */
  private static final int STRIDE = 16;

  private final Windows windows = new Windows();

  /** With the number of the form that a row is then of. */
  private final RowPattern[] patterns;

  private final Elements[] forms;

  /** Reads the elements of each form. */
  private final Acceptor[] rows;

  private final List<KnownKey> keys;

  /** Each four characters in a row of a body, in order. */
  private final int[] bodyWindows;

  private SpreadPieceSearch(Elements[] forms, Family family, List<KnownKey> keys) {
    this.forms = forms;
    this.keys = keys;
    this.rows = new Acceptor[forms.length];
    List<RowPattern> patterns = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      rows[i] = forms[i].row(family);
      for (String[] pattern : forms[i].patternsOfPieces()) {
        patterns.add(new RowPattern(i, windows, pattern, forms[i].isRegular()));
      }
    }
    this.patterns = patterns.toArray(new RowPattern[0]);
    this.bodyWindows = bodyWindows(keys);
  }

  private static int[] bodyWindows(List<KnownKey> keys) {
    int[] all = new int[0];
    for (KnownKey key : keys) {
      int count = all.length;
      all = Arrays.copyOf(all, count + key.body.length() - ElementRow.WINDOW + 1);
      for (int i = count; i < all.length; i++) {
        all[i] = ElementRow.window(key.body, i - count);
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** A search for pieces of some keys; null if there are none. */
  static SpreadPieceSearch of(ElementSearch[] elements, Collection<KnownKey> keys) {
    List<KnownKey> searched = new ArrayList<>();
    for (KnownKey key : keys) {
      if (!PieceSearch.repeatsItself(key.body)) {
        searched.add(key);
      }
    }
    if (searched.isEmpty() || elements.length == 0) {
      return null;
    }
    Elements[] forms = new Elements[elements.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = elements[i].writtenForm;
    }
    return new SpreadPieceSearch(forms, Family.ACCESS_TOKEN, searched);
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int probe = from + STRIDE - 1;
    while ((probe = kind.indexOfWindow(text, windows, STRIDE, probe, to)) >= 0) {
      Match match = matchAround(kind, text, floor, from, probe, to);
      if (match != null) {
        return match;
      }
      probe += STRIDE;
    }
    return null;
  }

  private <T> Match matchAround(TextKind<T> kind, T text, int floor, int from, int probe, int to) {
    long fitting = kind.fit(text, windows, probe);
    Match first = null;
    for (RowPattern each : patterns) {
      if (!each.isAround(kind, text, floor, probe, fitting, to)) {
        continue;
      }
      int form = each.form;
      int start = forms[form].startOfElement(kind, text, floor, probe);
      int at = ElementRow.windowFrom(rows[form], kind, text, start, probe, to);
      if (at >= 0 && isOfBody(ElementRow.windowAt(rows[form], kind, text, at, to))) {
        ElementRow row = new ElementRow().in(forms[form], rows[form], kind, text, floor, at, to);
        Match match = row.match(keys, from, at);
        first = match != null && (first == null || match.isBefore(first)) ? match : first;
      }
    }
    return first;
  }

  private boolean isOfBody(int window) {
    return Arrays.binarySearch(bodyWindows, window) >= 0;
  }

  /** Pieces may overlap, but none begins where another does. */
  @Override
  public int after(Match match) {
    return match.start + 1;
  }

  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    return next(kind, text, from, from, to) == null;
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int last = kind.at(text, to - 1);
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].mayEndIn(last) && !ElementRow.isLineEnd(last)) {
        tail.elementRow()
            .in(forms[i], rows[i], kind, text, floor, to, to)
            .examineEnd(keys, lowestBody, tail);
      }
    }
  }

  /** The most characters in which a body is written. */
  int longest() {
    int longest = 0;
    for (KnownKey key : keys) {
      longest = Math.max(longest, key.body.length());
    }
    return longest * ElementRow.LONGEST_STEP;
  }
}
