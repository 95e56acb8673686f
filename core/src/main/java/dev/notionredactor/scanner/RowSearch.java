package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

  private static final List<RowTarget> NONE = Collections.emptyList();

  private final Windows windows = new Windows();

  /** With the number of the form that a row is then of. */
  private final RowPattern[] patterns;

  private final RowForm[] forms;

  private final RowTarget[] targets;

  /** Each four characters in a row of these, in order. */
  private final int[] targetWindows;

  /**
   * One of the windows so far apart lies in the densest row of the shortest target, with four
   * elements from there on.
   */
  private final int stride;

  private final int longest;

  /** {@code before}: null if there is no other search. */
  private RowSearch(ElementSearch[] elements, RowSearch before, List<RowTarget> more) {
    this.forms = new RowForm[elements.length];
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    StringBuilder characters = new StringBuilder();
    List<RowTarget> all = new ArrayList<>(before == null ? NONE : Arrays.asList(before.targets));
    all.addAll(more);
    this.targets = all.toArray(new RowTarget[0]);
    for (RowTarget target : targets) {
      shortest = Math.min(shortest, target.shortest);
      longest = Math.max(longest, target.text.length());
      characters.append(target.text);
    }
    String inOrder = Alphabet.ofAscii(characters.toString()).inOrder().members();
    List<RowPattern> patterns = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      Elements form = elements[i].writtenForm;
      forms[i] = new RowForm(form, inOrder);
      for (String[] pattern : form.patternsOf(inOrder)) {
        patterns.add(new RowPattern(i, windows, pattern, form.isRegular()));
      }
    }
    this.patterns = patterns.toArray(new RowPattern[0]);
    this.targetWindows = windows(before == null ? new int[0] : before.targetWindows, more);
    this.longest = longest * ElementRow.LONGEST_STEP;
    this.stride = Math.min(WIDEST_STRIDE, DENSEST * (shortest - ElementRow.WINDOW));
  }

  private static int[] windows(int[] before, List<RowTarget> more) {
    int[] all = before;
    for (RowTarget target : more) {
      int count = all.length;
      all = Arrays.copyOf(all, count + target.text.length() - ElementRow.WINDOW + 1);
      for (int i = count; i < all.length; i++) {
        all[i] = ElementRow.window(target.text, i - count);
      }
    }
    Arrays.sort(all);
    return all;
  }

  /**
   * A search for these in rows of some forms, and for those of another search.
   *
   * @param before null if there is no other search
   * @return null if there are none
   */
  static RowSearch of(
      ElementSearch[] elements,
      RowSearch before,
      Collection<KnownValue> values,
      Collection<KnownKey> keys) {
    List<RowTarget> more = new ArrayList<>();
    for (KnownValue value : values) {
      more.add(RowTarget.allOf(value));
    }
    for (KnownKey key : keys) {
      if (!PieceSearch.repeatsItself(key.body)) {
        more.add(RowTarget.piecesOf(key));
      }
    }
    if (more.isEmpty() || elements.length == 0) {
      return before;
    }
    return new RowSearch(elements, before, more);
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
      RowForm form = forms[each.form];
      int start = form.form.startOfElement(form.within, kind, text, floor, probe);
      long found = ElementRow.windowFrom(form.row, kind, text, start, probe, to);
      if (isOfTarget(Acceptor.state(found))) {
        int at = Acceptor.end(found);
        ElementRow row = new ElementRow(longest).in(form, kind, text, floor, at, to);
        Match match = row.match(targets, form.form, from, at);
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
    for (RowForm each : forms) {
      if (each.form.mayEndIn(each.within, last) && !ElementRow.isLineEnd(last)) {
        tail.elementRow(longest)
            .in(each, kind, text, floor, to, to)
            .examineEnd(targets, each, kind, text, lowestBody, tail);
      }
    }
  }

  /** The most characters in which one is written. */
  int longest() {
    return longest;
  }
}
