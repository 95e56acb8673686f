package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds keys that are written as elements, in one written form. Immutable. */
final class ElementSearch implements UnderscoreSearch, TailSearch {

  final Elements writtenForm;

  /** So many elements that may be of a key are seldom in any other text. */
  private static final int ROW = 3;

  /** No element has more characters, with what belongs to it, nor has an {@link Offset}. */
  private static final int LONGEST_ELEMENT = 8;

  /** An element on a line of its own that is indented further is not looked for. */
  private static final int LONGEST_STEP = 40;

  private final Family family;

  /** Reads any elements of keys. Made when a row is looked at: few programs have any. */
  private Acceptor row;

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  /** By the last character of the element before the underscore. */
  private final CharacterTable<Candidate> byLast = new CharacterTable<>(Candidate.class);

  /** How the underscore is written. */
  final String underscore;

  /** The first elements of prefixes. */
  private final Set<String> firsts = new LinkedHashSet<>();

  /** What may be the second last character before it. */
  private final String beforeLeft;

  /** Finds it. */
  private final Triples underscores = new Triples();

  /** The least number of characters in which the body of a key is written. */
  private final int shortestBody;

  ElementSearch(Elements writtenForm, List<Form> forms) {
    this.writtenForm = writtenForm;
    this.family = forms.get(0).family;
    this.underscore = writtenForm.write('_');
    StringBuilder characters = new StringBuilder(writtenForm.between());
    int shortest = Integer.MAX_VALUE;
    for (Form form : forms) {
      shortest = Math.min(shortest, form.family.minimumBody());
      form.addTo(byFirst, form.prefix.charAt(0));
      firsts.add(form.prefix);
      Candidate candidate = new Candidate(form);
      String element = candidate.before[candidate.before.length - 1];
      char last = element.charAt(element.length() - 1);
      characters.append(last).append(Character.toUpperCase(last));
      byLast.add(last, candidate);
      if (writtenForm.isOfEitherCase() && Character.toUpperCase(last) != last) {
        byLast.add(Character.toUpperCase(last), candidate);
      }
    }
    this.beforeLeft = characters.toString();
    this.shortestBody = shortest * (writtenForm.write('0').length() + 1);
    addTo(underscores);
  }

  /** Adds what a text ends in whose last elements may be of a key, or of the start of one. */
  void addEnds(Endings endings) {
    writtenForm.addEnds(firsts, endings);
  }

  /** Whether a prefix may begin with {@code c}. */
  boolean mayStartWith(int c) {
    return byFirst.get(c) != null;
  }

  /**
   * Whether a prefix has begun in {@code text[floor, to)} that may go on behind it, unless it
   * begins with the last character.
   */
  <T> boolean mayGoOn(TextKind<T> kind, T text, int floor, int to) {
    int lowest = Math.max(floor, to - Elements.LIMIT);
    int start = writtenForm.startOfRow(kind, text, lowest, to);
    if (start == lowest && lowest > floor) {
      return true;
    }
    for (; start < to - 1; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      for (int i = 0; forms != null && i < forms.length; i++) {
        long began = forms[i].readPrefix(kind, text, start, to);
        if (Acceptor.end(began) == to || forms[i].acceptor().isInBody(Acceptor.state(began))) {
          return true;
        }
      }
    }
    return false;
  }

  private Acceptor row() {
    Acceptor known = row;
    if (known == null) {
      // If several threads come here at once, each makes the same.
      known = writtenForm.row(family);
      row = known;
    }
    return known;
  }

  /** Whether at {@code at} or soon behind it, a few elements of keys stand in a row. */
  <T> boolean isInRow(TextKind<T> kind, T text, int at, int to) {
    Acceptor reads = row();
    int start = at;
    int state = Acceptor.END;
    int last = Math.min(to, at + LONGEST_ELEMENT);
    while (start < last
        && (state = reads.step(reads.body(), kind.at(text, start))) == Acceptor.END) {
      start++;
    }
    int elements = 0;
    int end = start + LONGEST_STEP;
    for (int i = start + 1; i < Math.min(end, to) && state != Acceptor.END; i++) {
      state = reads.step(state, kind.at(text, i));
      if (state != Acceptor.END && reads.isBehindElement(state)) {
        if (++elements == ROW) {
          return true;
        }
        end = i + LONGEST_STEP;
      }
    }
    return false;
  }

  /** Adds what the underscore ends in, or that with what may stand to its left. */
  void addTo(Triples triples) {
    int last = underscore.length() - 1;
    String end = underscore.substring(last);
    String anchors = writtenForm.isOfEitherCase() ? end + end.toUpperCase(Locale.ROOT) : end;
    if (last == 0) {
      triples.add(beforeLeft, writtenForm.leftOfUnderscore(), anchors);
    } else {
      triples.add(writtenForm.between(), underscore.substring(last - 1, last), anchors);
    }
  }

  @Override
  public String[][] before() {
    String lefts = writtenForm.leftOfUnderscore();
    return lefts.isEmpty() ? new String[][] {} : new String[][] {{beforeLeft, lefts}};
  }

  @Override
  public <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to) {
    int closest = Math.min(to, at + 1 + shortestBody);
    if (kind.indexOfTriple(text, underscores, at + 1, closest) >= 0) {
      // No body has one. Text that is made to slow things has many.
      return null;
    }
    int lowest = Math.max(floor, at - Elements.LONGEST_PREFIX);
    int last = writtenForm.before(kind, text, lowest, at - underscore.length() + 1);
    Candidate[] candidates = last < lowest ? null : byLast.get(kind.at(text, last));
    for (int i = 0; candidates != null && i < candidates.length; i++) {
      Form form = candidates[i].form;
      int start = startBefore(candidates[i].before, kind, text, lowest, last);
      Match match = start < lowest ? null : form.matchFrom(kind, text, start, to);
      if (match != null && match.body == at + 1) {
        return match;
      }
    }
    return null;
  }

  /**
   * Where elements begin of which the last ends at {@code last}, if all are there; else a low
   * number. What stands between them is not read closely.
   */
  private <T> int startBefore(String[] elements, TextKind<T> kind, T text, int lowest, int last) {
    int at = last;
    for (int i = elements.length - 1; i >= 0; i--) {
      String element = elements[i];
      int start = at - element.length() + 1;
      if (start < lowest || !isAt(element, kind, text, start)) {
        return -1;
      }
      at = i == 0 ? start : writtenForm.before(kind, text, lowest, start);
    }
    return at;
  }

  private <T> boolean isAt(String element, TextKind<T> kind, T text, int at) {
    for (int i = 0; i < element.length(); i++) {
      if (!isSame(kind.at(text, at + i), element.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(int c, char written) {
    return c == written || (writtenForm.isOfEitherCase() && TextKind.lower(c) == written);
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
    // In a part of a key that is one already, nothing may stand by which it is found.
    boolean undecided =
        Acceptor.end(read) == to && body >= lowestBody && form.isShort(Acceptor.state(read));
    if (undecided) {
      tail.add(form, null, start, body);
    }
    return undecided;
  }

  /** A form, and its prefix as it is found: from the underscore back. */
  private static final class Candidate {
    final Form form;

    /** The elements before the underscore. */
    final String[] before;

    Candidate(Form form) {
      String prefix = form.decodedPrefix;
      this.form = form;
      this.before = new String[prefix.length() - 1];
      for (int i = 0; i < before.length; i++) {
        before[i] = form.writtenForm.write(form, prefix.substring(i, i + 1));
      }
    }
  }
}
