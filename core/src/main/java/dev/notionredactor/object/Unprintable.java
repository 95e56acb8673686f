package dev.notionredactor.object;

import dev.notionredactor.mask.Failures;

/**
 * Stands for an object that threw something when it was asked for its text, and throws the same
 * when it is asked itself: whoever prints it fares as without redaction. The object might say a key
 * the next time it is asked.
 */
public final class Unprintable {

  private final Throwable thrown;

  private Unprintable(Throwable thrown) {
    this.thrown = thrown;
  }

  /**
   * What stands for an object that is not printable.
   *
   * @param thrown by the object; it is thrown on if it means something else
   */
  public static Unprintable unlessFailure(Throwable thrown) {
    if (!Failures.meanNotPrintable(thrown)) {
      throw Unprintable.<RuntimeException>unchecked(thrown);
    }
    return new Unprintable(thrown);
  }

  /**
   * The same where whoever prints the object hands on even its errors.
   *
   * @param thrown by the object; it is thrown on if it may come from where the object was asked
   */
  public static Unprintable unlessOfJvm(Throwable thrown) {
    if (Failures.mayBeOfJvm(thrown)) {
      throw Unprintable.<RuntimeException>unchecked(thrown);
    }
    return new Unprintable(thrown);
  }

  /**
   * Whether one stands for some of these objects.
   *
   * @param objects may be null
   */
  public static boolean isAmong(Object[] objects) {
    for (int i = 0; objects != null && i < objects.length; i++) {
      if (objects[i] instanceof Unprintable) {
        return true;
      }
    }
    return false;
  }

  /** Throws what the object threw. */
  @Override
  public String toString() {
    throw Unprintable.<RuntimeException>unchecked(thrown);
  }

  /** Objects throw checked exceptions, too: those of languages that have no such thing. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
