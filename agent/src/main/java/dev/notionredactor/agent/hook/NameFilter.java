package dev.notionredactor.agent.hook;

/**
 * Knows of nearly every name, at a glance, that it is none of some. For the start of a JVM, which
 * asks of a thousand classes before anything is compiled: to look a name up takes a pass over all
 * of it. Of a class, the name and the internal name look alike here. Thread-safe once it is filled.
 */
final class NameFilter {

  /** A power of two. */
  private static final int SIZE = 1 << 12;

  private static final int FACTOR = 31;

  private final boolean[] taken = new boolean[SIZE];

  void add(String name) {
    taken[place(name)] = true;
  }

  /** Whether a name may be one of those that were added. */
  boolean mayHold(String name) {
    return taken[place(name)];
  }

  /** By the length and two characters, neither of which separates a package from a class. */
  private static int place(String name) {
    int length = name.length();
    if (length < 3) {
      return length;
    }
    int ofEnd = name.charAt(length - 1) * FACTOR + name.charAt(length - 2);
    return (ofEnd * FACTOR + length) & (SIZE - 1);
  }
}
