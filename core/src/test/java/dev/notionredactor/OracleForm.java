package dev.notionredactor;

/** One prefix or literal in one encoding: something the {@link Oracle} looks for. */
interface OracleForm {

  /** Where its prefix or literal stands in {@code text}, at {@code from} or later; or -1. */
  int indexIn(String text, int from);

  /** What stands there, in {@code text} at {@code start}. */
  Occurrence at(String text, int start);
}
