package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.List;

/** Finds what of keys with gaps at the end of a text can't be decided yet. Immutable. */
final class GapTail implements TailSearch {

  private final List<Form> plain = new ArrayList<>();

  private final CharacterTable<Form> plainByFirst = new CharacterTable<>(Form.class);

  /** Plain ones by what their prefix may end in, in any spelling. */
  private final CharacterTable<Form> plainByLast = new CharacterTable<>(Form.class);

  private final CharacterTable<Form> encodedByFirst = new CharacterTable<>(Form.class);

  private final GapRows rows;

  /** For forms of which some may have gaps. */
  GapTail(Form[] forms, GapRows rows) {
    this.rows = rows;
    for (Form form : forms) {
      if (form.gaps == Gaps.NONE) {
        continue;
      }
      if (form.writtenForm.isPlain()) {
        plain.add(form);
        form.addTo(plainByFirst, form.prefix.charAt(0));
        form.addByLast(plainByLast);
      } else {
        form.addTo(encodedByFirst, form.prefix.charAt(0));
      }
    }
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int lowest = Math.max(floor, to - GapSearch.LONGEST_PREFIX - BodyWithGaps.LIMIT);
    long row = rows.row(kind, text, lowest, to, GapRows.BODY);
    int start = Acceptor.end(row);
    int found = Acceptor.state(row);
    int before = start == floor ? 0 : rows.nature(kind, text, start - 1);
    if (start > floor && GapSearch.isAnchor(kind.at(text, start - 1))) {
      examineBody(kind, text, floor, start, lowestBody, to, tail);
    }
    if ((found & GapRows.GAPPED) == 0) {
      return;
    }
    if ((found & GapRows.PLAIN_STARTS) != 0) {
      examineStarted(kind, text, start, to, tail);
    }
    if (((found | before) & GapRows.LAST) != 0) {
      examineBehindSpelled(kind, text, floor, start, lowestBody, to, tail);
    }
    int encoded = start;
    if (start > lowest && (before & GapRows.ENCODED) != 0) {
      long more = rows.row(kind, text, lowest, start, GapRows.ENCODED);
      encoded = Acceptor.end(more);
      found |= Acceptor.state(more);
    }
    if ((found & GapRows.ENCODED_STARTS) != 0) {
      examineEncoded(kind, text, lowestBody, encoded, to, tail);
    }
  }

  /** Plain prefixes that have only begun, up to the first one: it is the longest. */
  private <T> void examineStarted(TextKind<T> kind, T text, int start, int to, UndecidedTail tail) {
    int first = Math.max(start, to - GapSearch.LONGEST_PREFIX);
    for (int i = first; i < Math.min(to, tail.from); i++) {
      Form[] forms = plainByFirst.get(kind.at(text, i));
      for (int n = 0; forms != null && n < forms.length; n++) {
        if (forms[n].goesOn(kind, text, i, to)
            && (Acceptor.state(forms[n].readPrefixWithGaps(kind, text, i, to)) & Gaps.OPEN) != 0) {
          tail.addStarted(i);
        }
      }
    }
  }

  /** Bodies behind a prefix that is spelled otherwise, which has no gaps. */
  private <T> void examineBehindSpelled(
      TextKind<T> kind, T text, int floor, int row, int lowestBody, int to, UndecidedTail tail) {
    for (int body = Math.max(Math.max(row, lowestBody), floor + 1); body < to; body++) {
      Form[] forms = plainByLast.get(kind.at(text, body - 1));
      for (int i = 0; forms != null && i < forms.length; i++) {
        int start = forms[i].startOfPrefix(kind, text, floor, body);
        if (start >= 0 && body - start > forms[i].prefix.length()) {
          examine(forms[i], kind, text, start, body, 0, to, tail);
        }
      }
    }
  }

  private <T> void examineBody(
      TextKind<T> kind, T text, int floor, int body, int lowestBody, int to, UndecidedTail tail) {
    if (body < lowestBody) {
      return;
    }
    boolean hasNoGap = GapSearch.endsPrefix(plain, kind, text, floor, body);
    for (int i = 0; i < plain.size(); i++) {
      Form form = plain.get(i);
      if (form.endsPrefix(kind, text, floor, body)) {
        examine(form, kind, text, body - form.prefix.length(), body, 0, to, tail);
      } else if (!hasNoGap) {
        examineBehindGaps(form, kind, text, floor, body, to, tail);
      }
    }
  }

  private <T> void examineBehindGaps(
      Form form, TextKind<T> kind, T text, int floor, int body, int to, UndecidedTail tail) {
    int lowest = Math.max(floor, body - 1 - GapSearch.LONGEST_PREFIX);
    int start = rows.start(kind, text, lowest, body - 1, GapRows.LETTER);
    for (int i = body - 2; i >= start; i--) {
      if (kind.at(text, i) == form.prefix.charAt(0)) {
        long prefix = form.readPrefixWithGaps(kind, text, i, body);
        if (GapSearch.isPrefix(prefix, body)) {
          examine(form, kind, text, i, body, Acceptor.state(prefix), to, tail);
          return;
        }
      }
    }
  }

  private static <T> void examine(
      Form form,
      TextKind<T> kind,
      T text,
      int start,
      int body,
      int seen,
      int to,
      UndecidedTail tail) {
    int known = Acceptor.state(BodyWithGaps.read(form, kind, text, start, body, to, seen));
    if ((known & BodyWithGaps.UNDECIDED) != 0) {
      tail.add(form, start, body, known);
    }
  }

  /**
   * What goes on in the next line of base64 or hex, of which the row from {@code start} on is the
   * end.
   */
  private <T> void examineEncoded(
      TextKind<T> kind, T text, int lowestBody, int start, int to, UndecidedTail tail) {
    for (int i = start; i < to; i++) {
      Form[] forms = encodedByFirst.get(kind.at(text, i));
      for (int n = 0; forms != null && n < forms.length; n++) {
        if (!forms[n].goesOn(kind, text, i, to)) {
          continue;
        }
        long prefix = forms[n].readPrefixWithGaps(kind, text, i, to);
        int body = Acceptor.end(prefix);
        if ((Acceptor.state(prefix) & Gaps.OPEN) != 0) {
          tail.addStarted(i);
        } else if (body > i && body >= lowestBody) {
          examine(forms[n], kind, text, i, body, Acceptor.state(prefix), to, tail);
        }
      }
    }
  }
}
