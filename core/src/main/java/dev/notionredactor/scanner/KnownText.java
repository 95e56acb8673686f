package dev.notionredactor.scanner;

/** What stands in a text for a known value, or for a piece of a known key. Immutable. */
final class KnownText {

  /** What its mask shows. */
  final String shown;

  /** Of which known value it is, or of a piece, the name of the key's family. */
  final String name;

  /** How it is written; null if that is not known yet. */
  final WrittenForm writtenForm;

  final boolean isPiece;

  private KnownText(String shown, String name, WrittenForm writtenForm, boolean isPiece) {
    this.shown = shown;
    this.name = name;
    this.writtenForm = writtenForm;
    this.isPiece = isPiece;
  }

  static KnownText allOf(KnownValue known) {
    return new KnownText(known.name(), known.name(), null, /* isPiece= */ false);
  }

  static KnownText pieceOf(KnownKey key) {
    return new KnownText(key.fingerprint, key.family, null, /* isPiece= */ true);
  }

  /** The same, in a written form. */
  KnownText in(WrittenForm form) {
    return new KnownText(shown, name, form, isPiece);
  }
}
