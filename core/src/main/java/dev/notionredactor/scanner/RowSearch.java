package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds known values, and pieces of known keys, of which each character is an element of its own:
 * in lists, in hex with separators, in the digits of a dump's row. Wire logs show a key so, a few
 * bytes a row, and each row may be an event of its own. Immutable.
 *
 * <p>Of a row, four elements in a stride are read; where these stand in what is searched for, the
 * row is read as far as it agrees. A row ends with its line.
 */
final class RowSearch implements Search, TailSearch, Glance {

  /** The most characters from one window to the next. */
  private static final int WIDEST_STRIDE = 23;

  /** What an element is in the densest row: a character and one between. */
  private static final int DENSEST = 2;

  private final Windows windows = new Windows();

  /** With the number of the form that a row is then of. */
  private final RowPattern[] patterns;

  private final Elements[] forms;

  /** What the elements of each form are made of. */
  private final Alphabet[] within;

  /** Reads the elements of each form. */
  private final Acceptor[] rows;

  /** For each form, how a character is written; null if no target has it. */
  private final String[][] written;

  private final RowTarget[] targets;

  /** Each four characters in a row of these, in order. */
  private final int[] targetWindows;

  /**
   * One of the windows so far apart lies in the densest row of the shortest target, with four
   * elements from there on.
   */
  private final int stride;

  private final int longest;

  private RowSearch(Elements[] forms, List<RowTarget> targets) {
    this.forms = forms;
    this.targets = targets.toArray(new RowTarget[0]);
    this.rows = new Acceptor[forms.length];
    this.within = new Alphabet[forms.length];
    this.written = new String[forms.length][];
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    StringBuilder characters = new StringBuilder();
    for (RowTarget target : targets) {
      shortest = Math.min(shortest, target.shortest);
      longest = Math.max(longest, target.text.length());
      characters.append(target.text);
    }
    List<RowPattern> patterns = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      rows[i] = forms[i].row(characters.toString());
      within[i] = forms[i].within(characters.toString());
      written[i] = written(forms[i], characters);
      for (String[] pattern : forms[i].patternsOf(characters.toString())) {
        patterns.add(new RowPattern(i, windows, pattern, forms[i].isRegular()));
      }
    }
    this.patterns = patterns.toArray(new RowPattern[0]);
    this.targetWindows = windows(targets);
    this.longest = longest * ElementRow.LONGEST_STEP;
    this.stride = Math.min(WIDEST_STRIDE, DENSEST * (shortest - ElementRow.WINDOW));
  }

  private static String[] written(Elements form, CharSequence characters) {
    String[] written = new String[0x80];
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      written[c] = written[c] == null ? form.write(c) : written[c];
    }
    return written;
  }

  private static int[] windows(List<RowTarget> targets) {
    int[] all = new int[0];
    for (RowTarget target : targets) {
      int count = all.length;
      all = Arrays.copyOf(all, count + target.text.length() - ElementRow.WINDOW + 1);
      for (int i = count; i < all.length; i++) {
        all[i] = ElementRow.window(target.text, i - count);
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** A search for these in rows of some forms; null if there are none. */
  static RowSearch of(
      ElementSearch[] elements, Collection<KnownValue> values, Collection<KnownKey> keys) {
    List<RowTarget> targets = new ArrayList<>();
    for (KnownValue value : values) {
      targets.add(RowTarget.allOf(value));
    }
    for (KnownKey key : keys) {
      if (!PieceSearch.repeatsItself(key.body)) {
        targets.add(RowTarget.piecesOf(key));
      }
    }
    if (targets.isEmpty() || elements.length == 0) {
      return null;
    }
    Elements[] forms = new Elements[elements.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = elements[i].writtenForm;
    }
    return new RowSearch(forms, targets);
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int probe = from + stride - 1;
    while ((probe = kind.indexOfWindow(text, windows, stride, probe, to)) >= 0) {
      Match match = matchAround(kind, text, floor, from, probe, to);
      if (match != null) {
        return match;
      }
      probe += stride;
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
      int start = forms[form].startOfElement(within[form], kind, text, floor, probe);
      int at = ElementRow.windowFrom(rows[form], kind, text, start, probe, to);
      if (at >= 0 && isOfTarget(ElementRow.windowAt(rows[form], kind, text, at, to))) {
        ElementRow row =
            new ElementRow(longest)
                .in(forms[form], within[form], rows[form], kind, text, floor, at, to);
        Match match = row.match(targets, from, at);
        first = match != null && (first == null || match.isBefore(first)) ? match : first;
      }
    }
    return first;
  }

  private boolean isOfTarget(int window) {
    return Arrays.binarySearch(targetWindows, window) >= 0;
  }

  /** They may overlap, but none begins where another does. */
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
      if (forms[i].mayEndIn(within[i], last) && !ElementRow.isLineEnd(last)) {
        tail.elementRow(longest)
            .in(forms[i], within[i], rows[i], kind, text, floor, to, to)
            .examineEnd(targets, written[i], kind, text, lowestBody, tail);
      }
    }
  }

  /** The most characters in which one is written. */
  int longest() {
    return longest;
  }
}
