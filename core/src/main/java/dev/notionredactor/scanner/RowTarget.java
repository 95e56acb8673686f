package dev.notionredactor.scanner;

/**
 * What is found in rows of elements: a known value, all of it, or any piece of a known key's body.
 * Immutable.
 */
final class RowTarget {

  final String text;

  final KnownText known;

  /** So many of its characters in a row are found. */
  final int shortest;

  /** How many of these stay as they are, and wait for nothing. */
  final int shown;

  private RowTarget(String text, KnownText known, int shortest, int shown) {
    this.text = text;
    this.known = known;
    this.shortest = shortest;
    this.shown = shown;
  }

  static RowTarget allOf(KnownValue known) {
    return new RowTarget(known.value(), KnownText.allOf(known), known.value().length(), 0);
  }

  static RowTarget piecesOf(KnownKey key) {
    return new RowTarget(key.body, KnownText.pieceOf(key), PieceSearch.SHORTEST, PieceSearch.SHOWN);
  }

  /** Where in the text what is found may begin: at these places or before. */
  int lastStart() {
    return text.length() - shortest;
  }
}
