package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds plain keys that have gaps in their prefix. Immutable. */
final class GapSearch implements UnderscoreSearch {

  static final String ANCHOR = "_";

  /** No prefix is written in more characters. */
  static final int LONGEST_PREFIX = 160;

  private final List<Form> plain = new ArrayList<>();

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  private final GapRows rows;

  final GapTail tail;

  /** For forms of which some may have gaps; {@code any}: what all keys are made of. */
  GapSearch(Form[] forms, Alphabet any) {
    for (Form form : forms) {
      if (form.gaps != Gaps.NONE && form.writtenForm.isPlain()) {
        plain.add(form);
        form.addTo(byFirst, form.prefix.charAt(0));
      }
    }
    this.rows = new GapRows(forms, any);
    this.tail = new GapTail(forms, rows);
  }

  /** The last letters of a prefix, the last but one a gap, or a gap. */
  @Override
  public String[][] before() {
    if (plain.isEmpty()) {
      return new String[][] {};
    }
    StringBuilder lefts = new StringBuilder();
    StringBuilder firsts = new StringBuilder();
    for (Form form : plain) {
      int last = form.prefix.length() - ANCHOR.length() - 1;
      lefts.append(form.prefix.charAt(last));
      firsts.append(form.prefix.charAt(last - 1));
    }
    String[][] ends = Gaps.ends();
    String[][] before = Arrays.copyOf(ends, ends.length + 1);
    for (String[] end : ends) {
      firsts.append(end[1]);
    }
    before[ends.length] = new String[] {firsts.toString(), lefts.toString()};
    return before;
  }

  @Override
  public <T> boolean mayFindBy(TextKind<T> kind, T text, int floor, int at, int to) {
    if (endsPrefix(plain, kind, text, floor, at + 1)) {
      return false;
    }
    int lowest = Math.max(floor, at - LONGEST_PREFIX);
    int letters = at;
    while (letters > lowest && isLetter(kind, text, letters - 1)) {
      letters--;
    }
    return letters == lowest || rows.beforeGap(kind, text, lowest, letters) < letters;
  }

  private <T> boolean isLetter(TextKind<T> kind, T text, int at) {
    return (rows.nature(kind, text, at) & GapRows.LETTER) != 0;
  }

  @Override
  public <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to) {
    if (endsPrefix(plain, kind, text, floor, at + 1)) {
      return null;
    }
    int lowest = Math.max(floor, at - LONGEST_PREFIX);
    boolean hasGap = false;
    int start = at;
    while (start > lowest) {
      if (isLetter(kind, text, start - 1)) {
        start--;
      } else {
        int before = rows.beforeGap(kind, text, lowest, start);
        if (before == start) {
          return null;
        }
        start = before;
        hasGap = true;
      }
      Form[] forms = hasGap ? byFirst.get(kind.at(text, start)) : null;
      for (int i = 0; forms != null && i < forms.length; i++) {
        Match match = matchFrom(forms[i], kind, text, start, at + 1, to);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  /** Whether there is a prefix without gaps. */
  static <T> boolean endsPrefix(List<Form> plain, TextKind<T> kind, T text, int floor, int body) {
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).endsPrefix(kind, text, floor, body)) {
        return true;
      }
    }
    return false;
  }

  private static <T> Match matchFrom(
      Form form, TextKind<T> kind, T text, int start, int body, int to) {
    long prefix = form.readPrefixWithGaps(kind, text, start, body);
    return isPrefix(prefix, body)
        ? BodyWithGaps.match(form, kind, text, start, body, to, Acceptor.state(prefix))
        : null;
  }

  static boolean isPrefix(long read, int body) {
    return Acceptor.end(read) == body && (Acceptor.state(read) & Gaps.OPEN) == 0;
  }

  static boolean isAnchor(int c) {
    return c == ANCHOR.charAt(0);
  }

  /** Where a key may have begun, at {@code lowest} or further on, that goes on at {@code to}. */
  <T> int startOfKey(TextKind<T> kind, T text, int lowest, int to) {
    return rows.start(kind, text, lowest, to, GapRows.ANY);
  }
}
