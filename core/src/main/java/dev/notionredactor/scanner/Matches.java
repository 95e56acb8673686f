package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** The matches in a text, in their order, as far as they reach beyond those before. */
public final class Matches<T> {

  private final TextKind<T> kind;
  private final T text;
  private final int floor;
  private final int to;
  private final Search[] searches;

  /** The next match of each search, or null. */
  private final Match[] heads;

  Matches(TextKind<T> kind, T text, int floor, int to, Search[] searches, Match[] heads) {
    this.kind = kind;
    this.text = text;
    this.floor = floor;
    this.to = to;
    this.searches = searches;
    this.heads = heads;
  }

  /** The next match, or null. It may overlap the one before. */
  public Match next() {
    int first = -1;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != null && (first < 0 || heads[i].isBefore(heads[first]))) {
        first = i;
      }
    }
    if (first < 0) {
      return null;
    }
    Match match = heads[first];
    heads[first] = searches[first].next(kind, text, floor, searches[first].after(match), to);
    return match;
  }
}
