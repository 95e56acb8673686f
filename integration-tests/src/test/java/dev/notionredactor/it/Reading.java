package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as somebody reads it who knows in which way it was written: the characters that it spells,
 * and where in the text each of them stands.
 */
final class Reading {

  /** What no key has. */
  private static final char NOTHING = '\0';

  private final StringBuilder characters = new StringBuilder();
  private final List<int[]> places = new ArrayList<>();

  /** A character that the text spells at some places. */
  void add(char character, int... at) {
    characters.append(character);
    places.add(at);
  }

  /** One that is spelled from one place to another. */
  void addSpelled(char character, int from, int to) {
    int[] at = new int[to - from];
    for (int i = 0; i < at.length; i++) {
      at[i] = from + i;
    }
    add(character, at);
  }

  /** What comes next does not go on with what was. */
  void interrupt() {
    if (characters.length() > 0 && characters.charAt(characters.length() - 1) != NOTHING) {
      add(NOTHING);
    }
  }

  /** Where the text spells any of some pieces, all of one length. */
  BitSet placesOf(Pieces wanted) {
    return placesOf(wanted, Integer.MAX_VALUE);
  }

  /** The same of the first so many pieces. */
  BitSet placesOf(Pieces wanted, int most) {
    BitSet found = new BitSet();
    int count = 0;
    for (int i = 0; i + wanted.length() <= characters.length() && count < most; i++) {
      if (wanted.contains(characters, i)) {
        count++;
        for (int[] at : places.subList(i, i + wanted.length())) {
          for (int place : at) {
            found.set(place);
          }
        }
      }
    }
    return found;
  }

  /** All that are so long and stand anywhere in some texts. */
  record Pieces(Set<String> all, Set<Integer> starts, int length) {

    private static final int START = 4;

    static Pieces of(Iterable<String> texts, int length) {
      Set<String> all = new HashSet<>();
      Set<Integer> starts = new HashSet<>();
      for (String text : texts) {
        for (int i = 0; i + length <= text.length(); i++) {
          all.add(text.substring(i, i + length));
          starts.add(start(text, i));
        }
      }
      return new Pieces(all, starts, length);
    }

    boolean contains(CharSequence text, int from) {
      return starts.contains(start(text, from))
          && all.contains(text.subSequence(from, from + length).toString());
    }

    private static int start(CharSequence text, int from) {
      int start = 0;
      for (int i = from; i < from + START; i++) {
        start = start << Byte.SIZE ^ text.charAt(i);
      }
      return start;
    }
  }
}
