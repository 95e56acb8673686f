package dev.notionredactor.scanner;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds keys that are written plainly, by a rare character of their prefix, the anchor. The text is
 * searched for it at the speed of the JVM's own {@code indexOf}, and only where it stands does
 * anyone look left for the rest of the prefix and right for a body.
 *
 * <p>Where the JVM's search is vectorised, each anchor is searched for by itself: twice that is
 * faster than once anything else. Elsewhere one pass does for both.
 */
final class AnchorSearch implements Search {

  /** The anchor of the prefixes with an underscore. */
  private static final char UNDERSCORE = '_';

  /** That of the others, their last character. */
  private static final char CAPITAL_J = 'J';

  /** No token has a shorter body. */
  private static final int SHORTEST_TOKEN = shortestToken();

  /** The two characters before each underscore but the last of prefixes that have several. */
  private static final String[] PARTS_OF_LONGER_PREFIXES = partsOfLongerPrefixes();

  private static final AnchorSearch FOR_UNDERSCORE = new AnchorSearch(UNDERSCORE);
  private static final AnchorSearch FOR_CAPITAL_J = new AnchorSearch(CAPITAL_J);
  private static final AnchorSearch FOR_EITHER = new AnchorSearch(UNDERSCORE, CAPITAL_J);

  /** The anchor as a string, if there is only one. */
  private final String only;

  /**
   * The prefixes by the character to the left of the anchor: it tells most of them apart. Of one
   * beyond ASCII the low bits are looked up; the prefix is compared anyway.
   */
  private final Anchored[][] byLeft = new Anchored[0x100][];

  /** The most characters of a prefix from the anchor on. */
  private int longestRest;

  private AnchorSearch(char... anchors) {
    this.only = anchors.length == 1 ? String.valueOf(anchors) : null;
    for (Form form : Forms.ALL) {
      char c = form.encoding == Encoding.PLAIN ? anchorOf(form) : 0;
      if (c != 0 && String.valueOf(anchors).indexOf(c) >= 0) {
        int at = form.prefix.lastIndexOf(c);
        char left = form.prefix.charAt(at - 1);
        Anchored anchored = new Anchored(form, form.prefix.length() - at);
        Anchored[] others = byLeft[left] == null ? new Anchored[0] : byLeft[left];
        byLeft[left] = Arrays.copyOf(others, others.length + 1);
        byLeft[left][others.length] = anchored;
        longestRest = Math.max(longestRest, anchored.rest);
      }
    }
  }

  /** A form, and how many characters of its prefix stand from the anchor on. */
  private static final class Anchored {
    final Form form;
    final int rest;

    Anchored(Form form, int rest) {
      this.form = form;
      this.rest = rest;
    }
  }

  /** The search, or the first of two, for {@code text[…, to)}. */
  static AnchorSearch firstFor(Object text, int to) {
    return Text.isVectorised(text, to) ? FOR_UNDERSCORE : FOR_EITHER;
  }

  /** The second search for that; null if the first is enough. */
  static AnchorSearch secondFor(Object text, int to) {
    return Text.isVectorised(text, to) ? FOR_CAPITAL_J : null;
  }

  private static int shortestToken() {
    int shortest = Integer.MAX_VALUE;
    for (Family family : Family.values()) {
      if (family.shape == Family.Shape.TOKEN) {
        shortest = Math.min(shortest, family.minimumBody());
      }
    }
    return shortest;
  }

  private static String[] partsOfLongerPrefixes() {
    Set<String> parts = new LinkedHashSet<>();
    for (Form form : Forms.ALL) {
      String prefix = form.prefix;
      int last = form.encoding == Encoding.PLAIN ? prefix.lastIndexOf(UNDERSCORE) : -1;
      for (int at = prefix.indexOf(UNDERSCORE);
          at < last;
          at = prefix.indexOf(UNDERSCORE, at + 1)) {
        parts.add(prefix.substring(at - 2, at));
      }
    }
    return parts.toArray(new String[0]);
  }

  private static char anchorOf(Form form) {
    if (form.prefix.indexOf(UNDERSCORE) >= 0) {
      return UNDERSCORE;
    }
    char last = form.prefix.charAt(form.prefix.length() - 1);
    if (last != CAPITAL_J) {
      throw new IllegalStateException(form + ": nobody searches for its prefix");
    }
    return last;
  }

  @Override
  public Match next(Object text, int floor, int from, int to) {
    int before = from - SHORTEST_TOKEN;
    int at = from - 1;
    while ((at = nextAnchor(text, at + 1, to)) >= 0) {
      Anchored[] candidates = at > floor ? byLeft[Text.at(text, at - 1) & 0xff] : null;
      boolean crowded = at - before < SHORTEST_TOKEN;
      before = at;
      if (candidates != null) {
        Match match = matchAt(text, floor, at, to, candidates);
        if (match != null) {
          return match;
        }
      }
      if (crowded) {
        at = skip(text, floor, at, to);
      }
    }
    return null;
  }

  /**
   * Where anchors stand close together: how many underscores can be passed over after the anchor at
   * {@code at}. A token's body has no gap in its first characters; so where one of those after this
   * anchor is no letter or digit, no body begins before that.
   *
   * @return the index after which to search on
   */
  private int skip(Object text, int floor, int at, int to) {
    if (this == FOR_CAPITAL_J || endsPartOfLongerPrefix(text, floor, at)) {
      return at;
    }
    int gap = Math.min(at + SHORTEST_TOKEN, to - 1);
    while (gap > at && Alphabet.ALPHANUMERIC.contains(Text.at(text, gap))) {
      gap--;
    }
    if (this == FOR_EITHER) {
      for (int i = at + 1; i < gap; i++) {
        if (Text.at(text, i) == CAPITAL_J) {
          return i - 1;
        }
      }
    }
    return Math.max(at, gap - 1);
  }

  /** Whether what ends before an underscore may be a prefix that goes on to another one. */
  private static boolean endsPartOfLongerPrefix(Object text, int floor, int at) {
    for (String part : PARTS_OF_LONGER_PREFIXES) {
      int start = at - part.length();
      if (start >= floor
          && Text.at(text, start) == part.charAt(0)
          && Text.at(text, start + 1) == part.charAt(1)) {
        return true;
      }
    }
    return false;
  }

  private int nextAnchor(Object text, int from, int to) {
    return only == null
        ? Text.indexOfEither(text, UNDERSCORE, CAPITAL_J, from, to)
        : Text.indexOf(text, only, from);
  }

  private static Match matchAt(Object text, int floor, int found, int to, Anchored[] candidates) {
    for (Anchored candidate : candidates) {
      Form form = candidate.form;
      int body = found + candidate.rest;
      if (body < to && form.endsPrefix(text, floor, body) && form.mayBeLongEnough(text, body, to)) {
        int end = form.bodyEnd(text, body, to);
        if (form.isKey(text, body, end)) {
          return new Match(form, body, end);
        }
      }
    }
    return null;
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    return Math.max(match.body, match.end - longestRest);
  }
}
