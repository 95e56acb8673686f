package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds keys that are written plainly, by a rare character of their prefix, the anchor. The text is
 * searched for it at the speed of the JVM's own {@code indexOf}, and only where it stands does
 * anyone look left for the rest of the prefix and right for a body.
 *
 * <p>Where the JVM's search is vectorised, each anchor is searched for by itself: twice that is
 * faster than once anything else. Elsewhere one pass does for both.
 */
final class AnchorSearch implements Search {

  /** The anchor of all prefixes that have one. That of the others is their last character. */
  private static final char UNDERSCORE = '_';

  private final String anchors;

  /** The prefixes by the character to the left of the anchor: it tells most of them apart. */
  private final CharacterTable<Anchored> byLeft = new CharacterTable<>(Anchored.class);

  /** The most characters of a prefix from the anchor on. */
  private final int longestRest;

  /** What to do where anchors stand close together; null if that helps none of these forms. */
  private final Crowd crowd;

  /**
   * For some forms.
   *
   * @param anchors those of the forms to search for
   * @param others what else is found by an underscore
   */
  AnchorSearch(String anchors, List<Form> forms, List<? extends UnderscoreSearch> others) {
    this.anchors = anchors;
    List<Anchored> mine = new ArrayList<>();
    int longest = 0;
    for (Form form : forms) {
      Anchored anchored = new Anchored(form);
      if (anchors.indexOf(anchored.anchor) >= 0) {
        mine.add(anchored);
        byLeft.add(form.prefix.charAt(anchored.at - 1), anchored);
        longest = Math.max(longest, anchored.rest);
      }
    }
    this.longestRest = longest;
    StringBuilder left = new StringBuilder();
    for (UnderscoreSearch each : others) {
      if (anchors.indexOf(UNDERSCORE) >= 0) {
        for (char c : each.leftOfUnderscore().toCharArray()) {
          byLeft.add(c, new Anchored(each));
          left.append(c);
        }
      }
    }
    this.crowd = Crowd.of(UNDERSCORE, anchors, mine, Alphabet.ofAscii(left.toString()));
  }

  /** The anchors of some forms: each once. */
  static String anchors(List<Form> forms) {
    StringBuilder anchors = new StringBuilder();
    for (Form form : forms) {
      String anchor = String.valueOf(new Anchored(form).anchor);
      if (anchors.indexOf(anchor) < 0) {
        anchors.append(anchor);
      }
    }
    return anchors.toString();
  }

  /** A form, and where in its prefix the anchor stands; or what else is found by it. */
  static final class Anchored {
    final Form form;
    final UnderscoreSearch other;
    final char anchor;
    final int at;

    /** How many characters of the prefix stand from the anchor on. */
    final int rest;

    Anchored(Form form) {
      String prefix = form.prefix;
      this.form = form;
      this.other = null;
      this.at =
          prefix.indexOf(UNDERSCORE) > 0 ? prefix.lastIndexOf(UNDERSCORE) : prefix.length() - 1;
      this.anchor = prefix.charAt(at);
      this.rest = prefix.length() - at;
    }

    Anchored(UnderscoreSearch other) {
      this.form = null;
      this.other = other;
      this.anchor = UNDERSCORE;
      this.at = 1;
      this.rest = 1;
    }
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int near = crowd == null ? 0 : crowd.near;
    int before = from - near;
    int at = from - 1;
    while ((at = nextAnchor(kind, text, at + 1, to)) >= 0) {
      Anchored[] candidates = at > floor ? byLeft.get(kind.at(text, at - 1)) : null;
      boolean crowded = at - before < near;
      before = at;
      if (candidates != null) {
        Match match = matchAt(kind, text, floor, at, to, candidates);
        if (match != null) {
          return match;
        }
      }
      if (crowded) {
        at = crowd.skip(kind, text, floor, at, to);
      }
    }
    return null;
  }

  private <T> int nextAnchor(TextKind<T> kind, T text, int from, int to) {
    if (anchors.length() == 1) {
      return kind.indexOf(text, anchors, from, to);
    }
    return anchors.length() == 2
        ? kind.indexOfEither(text, anchors.charAt(0), anchors.charAt(1), from, to)
        : kind.indexOfAny(text, anchors, from, to);
  }

  private static <T> Match matchAt(
      TextKind<T> kind, T text, int floor, int found, int to, Anchored[] candidates) {
    Match best = null;
    for (Anchored candidate : candidates) {
      Match match = matchAt(kind, text, floor, found, to, candidate);
      if (match != null && (best == null || match.isBefore(best))) {
        best = match;
      }
    }
    return best;
  }

  private static <T> Match matchAt(
      TextKind<T> kind, T text, int floor, int found, int to, Anchored candidate) {
    Form form = candidate.form;
    if (form == null) {
      return candidate.other.matchBy(kind, text, floor, found, to);
    }
    int body = found + candidate.rest;
    boolean isPrefix = body < to && form.endsPrefix(kind, text, floor, body);
    return isPrefix ? form.match(kind, text, body, to) : null;
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    return Math.max(match.body, match.end - longestRest);
  }
}
