package dev.notionredactor.scanner;

/** Where a key stands in a text: {@code prefix} at {@code [start, body)}, body to {@code end}. */
public final class Match {

  public final Family family;

  /** Index of the prefix' first character; may lie inside the match before, whose body it ends. */
  public final int start;

  /** Index of the first body character. */
  public final int body;

  /** Index after the last body character. */
  public final int end;

  Match(Family family, int body, int end) {
    this.family = family;
    this.start = body - family.prefix().length();
    this.body = body;
    this.end = end;
  }
}
