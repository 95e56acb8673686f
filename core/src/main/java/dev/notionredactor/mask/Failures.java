package dev.notionredactor.mask;

/**
 * What it means when something is thrown while redaction is at work: the one place that says.
 *
 * <ul>
 *   <li><b>Not printable</b>: an exception that an application's own object throws while it is
 *       asked for its text. Redaction has not failed; whoever prints the object is to fare as
 *       without it.
 *   <li><b>Withheld</b> ({@link Withheld}): anything else. An error may come from how deep the
 *       stack is just here, or how full the heap; asked once more, elsewhere, the same object may
 *       say a key. So errors are caught where a whole text, value or event can be withheld, and
 *       nowhere below.
 *   <li><b>Said on standard error</b>, by the agent's {@code Report}: what can't be hooked.
 *   <li><b>Told to nobody</b>: what happens where nothing is redacted, in a thread of our own or at
 *       the JVM's end. It loses output, and shows none.
 * </ul>
 *
 * <p>So what is caught is a {@code Throwable} where something is withheld, reported or told to
 * nobody; where an object is asked for its text, it is that too, and this class is asked next.
 */
public final class Failures {

  /** Deeper than this, a chain of causes may well be a cycle. */
  private static final int DEEPEST_CAUSE = 16;

  /** What slf4j and Log4j put in place of an object that threw something, be it an error. */
  private static final String SLF4J = "[FAILED toString()]";

  private static final String LOG4J = "[!!!";

  private Failures() {}

  /**
   * Whether an object is not printable. An exception is no better than an error that caused it, as
   * with one that comes by way of reflection, or from an object that catches everything.
   *
   * @param thrown by an application's object, while it was asked for its text
   */
  public static boolean meanNotPrintable(Throwable thrown) {
    return thrown instanceof Exception && !isCausedBy(Error.class, thrown);
  }

  /**
   * Whether what an object threw may come from where it was asked. If not, it is the object's own,
   * be it an error: without redaction too, it would have met whoever prints the object.
   *
   * @param thrown by an application's object, while it was asked for its text
   */
  public static boolean mayBeOfJvm(Throwable thrown) {
    return isCausedBy(VirtualMachineError.class, thrown) || isCausedBy(LinkageError.class, thrown);
  }

  /**
   * Whether a library may have met a failure while it made a text, and caught it. Then it is not
   * known what the objects say that the text was to show.
   *
   * @param text not null
   */
  public static boolean areIn(String text) {
    return text.contains(SLF4J) || text.contains(LOG4J);
  }

  /** As {@link #areIn(String)}. */
  public static boolean areIn(StringBuilder text) {
    return text.indexOf(SLF4J) >= 0 || text.indexOf(LOG4J) >= 0;
  }

  private static boolean isCausedBy(Class<? extends Error> type, Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
