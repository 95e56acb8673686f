package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;

/** What keys are found by an anchor: those of a form, or what is found by an underscore. */
final class Anchored {

  /** The anchor of all prefixes that have one. That of the others is their last character. */
  static final char UNDERSCORE = '_';

  /** Instead of where they end: there are more, or that is not known. */
  static final int LONG = -1;

  /** Null if it is something else. */
  private final Form form;

  /** Null if it is a form. */
  private final UnderscoreSearch other;

  /** In which characters the anchor may stand in a text, if it is spelled otherwise: the first. */
  private final Alphabet anchors;

  /** Where it stands in the prefix. */
  private final int at;

  /** What may stand to its left. */
  private final String lefts;

  /** What may stand before that; null if anything may. */
  private final String firsts;

  /** In so many characters behind an underscore a key has no other; 0 if it may. */
  final int alone;

  /** The most characters in which a prefix is written from the anchor on. */
  final int longestRest;

  /** If a body begins behind an underscore, what it is made of; else null. */
  final Alphabet bodies;

  /** {@code form}: plain. */
  Anchored(Form form) {
    String prefix = form.prefix;
    this.form = form;
    this.other = null;
    this.at = prefix.indexOf(UNDERSCORE) > 0 ? prefix.lastIndexOf(UNDERSCORE) : prefix.length() - 1;
    this.anchors = Alphabet.of(form.spelled.firstOf(at));
    this.lefts = form.spelled.lastOf(at - 1);
    this.firsts = lefts.length() == 1 ? form.spelled.lastOf(at - 2) : null;
    this.longestRest = form.spelled.longest(at);
    boolean isLast = at == prefix.length() - 1 && prefix.charAt(at) == UNDERSCORE;
    this.bodies = isLast ? form.family.alphabet : null;
    this.alone = isLast && !bodies.contains(UNDERSCORE) ? form.family.minimumBody() : 0;
  }

  /**
   * For what {@code other} finds behind two characters, as {@link UnderscoreSearch#before} says.
   */
  Anchored(UnderscoreSearch other, String firsts, String lefts) {
    this.form = null;
    this.other = other;
    this.bodies = null;
    this.at = 1;
    this.anchors = Alphabet.of(String.valueOf(UNDERSCORE));
    this.lefts = lefts;
    this.firsts = firsts;
    this.longestRest = 1;
    this.alone = other.mayHoldAnother() ? 0 : Integer.MAX_VALUE;
  }

  /** Adds the anchors with what may stand before them. */
  void addTo(Triples triples) {
    triples.add(firsts, lefts, anchors.members());
  }

  /**
   * The first key whose anchor {@code c} stands at {@code found}; null if there is none.
   *
   * @param row where the characters of a body end that stand behind an underscore, if these are too
   *     few for any; else {@link #LONG}
   */
  <T> Match match(TextKind<T> kind, T text, int floor, int found, int c, int row, int to) {
    if (!anchors.contains(c)) {
      return null;
    }
    if (form == null) {
      return other.matchBy(kind, text, floor, found, to);
    }
    int start = form.spelled.start(kind, text, floor, found, at);
    int body = start < 0 ? Prefix.NONE : body(kind, text, found, c, to);
    if (body < 0) {
      return null;
    }
    return row != LONG && body == found + 1
        ? form.matchShort(kind, text, start, body, row, to)
        : form.match(kind, text, start, body, to);
  }

  /** Where the prefix ends whose anchor {@code c} stands at {@code found}; or as it is there. */
  private <T> int body(TextKind<T> kind, T text, int found, int c, int to) {
    return c == form.prefix.charAt(at)
        ? form.spelled.end(kind, text, found + 1, to, at + 1)
        : form.spelled.end(kind, text, found, to, at);
  }

  /**
   * Whether the anchor {@code c} at {@code found} may be that of a prefix with a key's body behind
   * it, or the start of one.
   */
  <T> boolean mayBeOfKey(TextKind<T> kind, T text, int floor, int found, int c, int to) {
    if (!anchors.contains(c)) {
      return false;
    }
    if (form == null) {
      return other.mayFindBy(kind, text, floor, found, to);
    }
    if (form.spelled.start(kind, text, floor, found, at) < 0) {
      return false;
    }
    int body = body(kind, text, found, c, to);
    return body == Prefix.CUT || (body >= 0 && !form.isNoBody(kind, text, body, to));
  }
}
