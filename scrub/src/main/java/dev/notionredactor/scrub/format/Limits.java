package dev.notionredactor.scrub.format;

/** What an archive may be at most. Immutable. */
public final class Limits {

  /** How many archives may be in one another. */
  public static final int DEPTH = 16;

  /** How many times as large as a file what it unpacks to may be. */
  public static final int RATIO = 1000;

  final int depth;
  final int ratio;

  /** {@code depth}, {@code ratio}: as {@link #DEPTH} and {@link #RATIO}. */
  public Limits(int depth, int ratio) {
    this.depth = depth;
    this.ratio = ratio;
  }
}
