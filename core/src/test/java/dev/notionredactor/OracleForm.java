package dev.notionredactor;

/** One prefix or literal in one encoding: something the {@link Oracle} looks for. */
interface OracleForm {

  /** What of this form stands in {@code text} at exactly {@code start}; null if nothing does. */
  Occurrence at(String text, int start);
}
