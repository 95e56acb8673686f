package dev.notionredactor;

/** One prefix or literal in one encoding: something the {@link Oracle} looks for. */
interface OracleForm {

  /** Where its prefix or literal stands in {@code text}, at {@code from} or later; or -1. */
  int indexIn(String text, int from);

  /** What stands there, in {@code text} at {@code start}. */
  Occurrence at(String text, int start);

  /**
   * From where on a text waits that ends with this occurrence, or with what may be the start of
   * more of it; a high number if it ends otherwise.
   */
  default int waitsFrom(String text, Occurrence occurrence) {
    return occurrence.end() == text.length() ? occurrence.body() : Integer.MAX_VALUE;
  }
}
