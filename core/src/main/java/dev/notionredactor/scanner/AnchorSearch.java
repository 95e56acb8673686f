package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds keys that are written plainly, by a rare character of their prefix, the anchor, or by that
 * which begins another spelling of it. One pass looks for all anchors, each with what may stand
 * before it; only where three such characters stand does anyone look left for the rest of the
 * prefix and right for a body. Finds by an underscore, too, what is written otherwise but has that.
 */
final class AnchorSearch implements Search, Glance {

  /** All but underscores, and what begins an encoded word of mail, whose name may hold one. */
  private static final boolean[] NO_UNDERSCORES = Alphabet.allBut("_=");

  /** So often a text is looked at as if that were the last time: most lines have fewer triples. */
  private static final int FIRST_LOOKS = 2;

  private final Triples triples = new Triples();

  /** What is found, by the bit of its triples. */
  private final Anchored[][] byBit = new Anchored[Triples.BITS][];

  /** The most characters of a prefix from the anchor on. */
  private final int longestRest;

  /** The least {@link Anchored#alone} of those that are. */
  private final int alone;

  /** What the bodies behind underscores are made of, all taken together. */
  private final boolean[] bodies;

  /** Whether each of them is made of all that. */
  private final boolean areBodiesAlike;

  /**
   * For plain forms.
   *
   * @param others what else is found by an underscore
   */
  AnchorSearch(List<Form> forms, List<? extends UnderscoreSearch> others) {
    List<Anchored> all = new ArrayList<>();
    for (Form form : forms) {
      all.add(new Anchored(form));
    }
    for (UnderscoreSearch each : others) {
      for (String[] before : each.before()) {
        all.add(new Anchored(each, before[0], before[1]));
      }
    }
    int longest = 0;
    int least = Integer.MAX_VALUE;
    Set<Alphabet> ofBodies = new HashSet<>();
    Alphabet ofAll = Alphabet.of("");
    for (int i = 0; i < all.size(); i++) {
      all.get(i).addTo(triples);
      int bit = i % Triples.BITS;
      Anchored[] known = byBit[bit] == null ? new Anchored[0] : byBit[bit];
      byBit[bit] = Arrays.copyOf(known, known.length + 1);
      byBit[bit][known.length] = all.get(i);
      longest = Math.max(longest, all.get(i).longestRest);
      least = all.get(i).alone > 0 ? Math.min(least, all.get(i).alone) : least;
      if (all.get(i).bodies != null) {
        ofBodies.add(all.get(i).bodies);
        ofAll = ofAll.with(all.get(i).bodies);
      }
    }
    this.bodies = ofAll.table();
    this.areBodiesAlike = ofBodies.size() == 1;
    this.longestRest = longest;
    this.alone = least;
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    int at = Math.max(from - 1, floor + 1);
    for (int look = 0; (at = indexOfTriple(kind, text, at + 1, to, look)) >= 0; look++) {
      Match match = matchAt(kind, text, floor, at, to);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Whether no prefix stands in the line, but for such as have no key's body behind them. */
  @Override
  public <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail) {
    int at = from + 1;
    for (int look = 0; (at = indexOfTriple(kind, text, at + 1, to, look)) >= 0; look++) {
      if (mayBeOfKey(kind, text, from, at, to)) {
        return false;
      }
    }
    return true;
  }

  /** {@code look}: how many there have been before. */
  private <T> int indexOfTriple(TextKind<T> kind, T text, int from, int to, int look) {
    return look < FIRST_LOOKS
        ? kind.indexOfFirstTriple(text, triples, from, to)
        : kind.indexOfTriple(text, triples, from, to);
  }

  private <T> boolean mayBeOfKey(TextKind<T> kind, T text, int floor, int found, int to) {
    int c = kind.at(text, found);
    for (int bits = kind.fitTriple(text, triples, found); bits != 0; bits &= bits - 1) {
      for (Anchored candidate : byBit[Integer.numberOfTrailingZeros(bits)]) {
        if (candidate.mayBeOfKey(kind, text, floor, found, c, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The first key whose anchor stands at {@code found}. If that is an underscore, and the next one
   * too close for a body, only what may have another between its parts is looked for.
   */
  private <T> Match matchAt(TextKind<T> kind, T text, int floor, int found, int to) {
    int c = kind.at(text, found);
    boolean isCrowded = false;
    int row = Anchored.LONG;
    if (c == Anchored.UNDERSCORE) {
      int enough = Math.min(to, found + 1 + alone);
      int end = kind.endOfRun(text, bodies, found + 1, enough);
      if (isUnderscore(kind, text, end, enough)) {
        // So many have nothing else between them in text that is made to slow things.
        return null;
      }
      row = end < enough && areBodiesAlike ? end : Anchored.LONG;
      end = kind.endOfRun(text, NO_UNDERSCORES, end, enough);
      isCrowded = isUnderscore(kind, text, end, enough);
    }
    Match best = null;
    for (int bits = kind.fitTriple(text, triples, found); bits != 0; bits &= bits - 1) {
      for (Anchored candidate : byBit[Integer.numberOfTrailingZeros(bits)]) {
        if (isCrowded && candidate.alone > 0) {
          continue;
        }
        Match match = candidate.match(kind, text, floor, found, c, row, to);
        if (match != null && (best == null || match.isBefore(best))) {
          best = match;
        }
      }
    }
    return best;
  }

  private static <T> boolean isUnderscore(TextKind<T> kind, T text, int at, int to) {
    return at < to && kind.at(text, at) == Anchored.UNDERSCORE;
  }

  /** In a body nothing else begins that would end after it, but at its end a prefix may. */
  @Override
  public int after(Match match) {
    if (match.spans != null) {
      return match.anchor + 1;
    }
    return Math.max(match.body, match.end - longestRest);
  }
}
