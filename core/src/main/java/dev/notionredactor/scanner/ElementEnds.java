package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;
import java.util.Arrays;

/**
 * Looks at the end of a text for keys that are written as elements. Of ordinary text the last three
 * characters tell that there are none. Immutable.
 */
final class ElementEnds {

  private static final ElementSearch[] NONE = {};

  private final ElementSearch[] all;

  private final Triples ends = new Triples();

  /** Whose these are, by their bit. */
  private final ElementSearch[][] byBit = new ElementSearch[Triples.BITS][];

  ElementEnds(ElementSearch[] all) {
    this.all = all;
    Arrays.fill(byBit, NONE);
    for (ElementSearch each : all) {
      int first = ends.taken();
      each.addEnds(ends);
      for (int i = first; i < ends.taken(); i++) {
        int bit = i % Triples.BITS;
        byBit[bit] = Arrays.copyOf(byBit[bit], byBit[bit].length + 1);
        byBit[bit][byBit[bit].length - 1] = each;
      }
    }
  }

  /** As {@link UnderscoreSearch#examineEnd}. */
  <T> void examine(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int last = to - 1;
    while (last >= floor && Elements.isBlank(kind.at(text, last))) {
      last--;
    }
    if (last < floor) {
      return;
    }
    if (last < floor + 2) {
      for (ElementSearch each : all) {
        each.examineEnd(kind, text, floor, lowestBody, to, tail);
      }
      return;
    }
    int fitting = ends.fit(kind.at(text, last - 2), kind.at(text, last - 1), kind.at(text, last));
    for (int bits = fitting; bits != 0; bits &= bits - 1) {
      for (ElementSearch each : byBit[Integer.numberOfTrailingZeros(bits)]) {
        each.examineEnd(kind, text, floor, lowestBody, to, tail);
      }
    }
  }
}
