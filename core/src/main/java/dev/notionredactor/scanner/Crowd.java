package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How many anchors can be passed over where they stand close together: a token's body has no gap in
 * its first characters, so where one of those behind an anchor is in no body, no body begins before
 * that. Immutable.
 */
final class Crowd {

  /** Anchors that are less than so many characters apart are crowded: no body is shorter. */
  final int near;

  /** The anchors that must not be passed over. */
  private final String others;

  /** What stands before an anchor that must not be passed over. */
  private final Alphabet left;

  private final char anchor;

  /** What bodies behind the anchor are made of. */
  private final Alphabet body;

  /** What stands before each such anchor but the last in prefixes that have several. */
  private final String[] partsOfLongerPrefixes;

  private Crowd(
      char anchor, String others, int near, Alphabet left, Alphabet body, Set<String> parts) {
    this.anchor = anchor;
    this.left = left;
    this.others = others;
    this.near = near;
    this.body = body;
    this.partsOfLongerPrefixes = parts.toArray(new String[0]);
  }

  /**
   * Of one anchor, among those that are searched for.
   *
   * @param left what stands before an anchor that must not be passed over
   * @return null if none can be passed over
   */
  static Crowd of(char anchor, String anchors, List<AnchorSearch.Anchored> forms, Alphabet left) {
    int near = Integer.MAX_VALUE;
    StringBuilder body = new StringBuilder();
    List<AnchorSearch.Anchored> longer = new ArrayList<>();
    for (AnchorSearch.Anchored each : forms) {
      if (each.anchor != anchor) {
        continue;
      }
      if (each.rest == 1 && !each.form.family.alphabet.contains(anchor)) {
        near = Math.min(near, each.form.family.minimumBody());
        body.append(each.form.family.alphabet.members());
      } else {
        longer.add(each);
      }
    }
    if (near == Integer.MAX_VALUE) {
      return null;
    }
    Set<String> parts = new LinkedHashSet<>();
    for (AnchorSearch.Anchored each : longer) {
      // Else one that ends within what is passed over may begin there, too.
      if (each.at < near - 1) {
        return null;
      }
      String prefix = each.form.prefix;
      for (int at = prefix.indexOf(anchor); at < each.at; at = prefix.indexOf(anchor, at + 1)) {
        parts.add(prefix.substring(Math.max(0, at - 2), at));
      }
    }
    String others = anchors.replace(String.valueOf(anchor), "");
    return new Crowd(anchor, others, near, left, Alphabet.of(body.toString()), parts);
  }

  /**
   * What can be passed over after the anchor at {@code at}.
   *
   * @return the index after which to search on
   */
  <T> int skip(TextKind<T> kind, T text, int floor, int at, int to) {
    if (endsPartOfLongerPrefix(kind, text, floor, at)) {
      return at;
    }
    int gap = Math.min(at + near, to - 1);
    while (gap > at && body.contains(kind.at(text, gap))) {
      gap--;
    }
    int before = anchor;
    for (int i = at + 1; i < gap; i++) {
      int c = kind.at(text, i);
      if ((c == anchor && left.contains(before)) || others.indexOf(c) >= 0) {
        return i - 1;
      }
      before = c;
    }
    return Math.max(at, gap - 1);
  }

  /** Whether what ends before an anchor may be a prefix that goes on to another one. */
  private <T> boolean endsPartOfLongerPrefix(TextKind<T> kind, T text, int floor, int at) {
    for (String part : partsOfLongerPrefixes) {
      int start = at - part.length();
      if (start >= floor && isAt(part, kind, text, start)) {
        return true;
      }
    }
    return false;
  }

  private static <T> boolean isAt(String part, TextKind<T> kind, T text, int start) {
    for (int i = 0; i < part.length(); i++) {
      if (kind.at(text, start + i) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
