package dev.notionredactor.scanner;

/**
 * What is found in rows of elements: a known value, all of it, or any piece of a known key's body.
 * Immutable.
 */
final class RowTarget {

  final String text;

  /** What the mask shows in place of a name. */
  final String name;

  /** So many of its characters in a row are found. */
  final int shortest;

  /** How many of these stay as they are, and wait for nothing. */
  final int shown;

  private RowTarget(String text, String name, int shortest, int shown) {
    this.text = text;
    this.name = name;
    this.shortest = shortest;
    this.shown = shown;
  }

  static RowTarget allOf(KnownValue known) {
    return new RowTarget(known.value(), known.name(), known.value().length(), 0);
  }

  static RowTarget piecesOf(KnownKey key) {
    return new RowTarget(key.body, key.fingerprint, PieceSearch.SHORTEST, PieceSearch.SHOWN);
  }

  /** Where in the text what is found may begin: at these places or before. */
  int lastStart() {
    return text.length() - shortest;
  }
}
