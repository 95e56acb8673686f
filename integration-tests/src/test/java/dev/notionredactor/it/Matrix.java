package dev.notionredactor.it;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * On which of the Java runtimes that there are the versions of libraries are tried: on the oldest
 * and the newest, or with {@code -Pmatrix} on all. What differs from Java to Java by itself, such
 * as the standard streams, is always tried on all.
 *
 * <p>Tests of what only some Java runtimes do allow zero invocations: none of these may be there.
 */
final class Matrix {

  static final boolean WHOLE = Boolean.getBoolean("matrix.whole");

  private Matrix() {}

  /**
   * Those to run.
   *
   * @param oldestFirst what there is
   */
  static <T> List<T> of(Collection<T> oldestFirst) {
    List<T> all = List.copyOf(oldestFirst);
    if (WHOLE || all.size() <= 2) {
      return all;
    }
    return List.of(all.get(0), all.get(all.size() - 1));
  }

  /**
   * As {@link #of}, but the newest alone for what takes longest, where the oldest tells no more.
   */
  static <T> List<T> newest(Collection<T> oldestFirst) {
    List<T> all = List.copyOf(oldestFirst);
    return WHOLE || all.isEmpty() ? all : List.of(all.get(all.size() - 1));
  }

  /**
   * The others where all are tried, or the newest can't be: what they have of their own, another
   * test looks at.
   */
  static <T> Stream<T> newestFirst(Stream<T> newest, Stream<T> others) {
    List<T> first = newest.toList();
    return WHOLE || first.isEmpty() ? Stream.concat(first.stream(), others) : first.stream();
  }

  static Stream<Jdk> jdks() {
    return of(Jdk.all()).stream();
  }
}
