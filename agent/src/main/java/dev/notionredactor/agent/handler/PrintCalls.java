package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.Unprintable;
import dev.notionredactor.sink.PartRedactor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * Redacts what print streams are given to print, call by call: of those whose classes print in ways
 * of their own, so that their sink does not see it all, and of those whose sink sees bytes in which
 * ASCII is not ASCII. Thread-safe.
 *
 * <p>Nothing can wait here until it is known how it goes on, as it would then be printed by another
 * call than it should. And nothing is printed under a lock: such streams may hand the text on to
 * anyone, whoever it is may have locks, and print.
 */
final class PrintCalls
    implements Predicate<PrintStream>,
        BiFunction<PrintStream, Object, Object>,
        ObjIntConsumer<PrintStream> {

  private final Redactor redactor;
  private final WeakIdentityMap<PrintStream, Printed> streams = new WeakIdentityMap<>();

  PrintCalls(Redactor redactor) {
    this.redactor = redactor;
  }

  void add(PrintStream stream) {
    Printed printed = new Printed(RedactorAccess.parts(redactor));
    // Loads what it needs; the first to print may be at the end of its stack.
    printed.nest(1);
    printed.nest(-1);
    printed.parts.redactLine("");
    streams.putIfAbsent(stream, printed);
  }

  /** Whether what a stream is given is to be redacted. */
  @Override
  public boolean test(PrintStream stream) {
    return streams.get(stream) != null;
  }

  /** As {@link #redact}, for a text behind which no line ends. */
  @Override
  public Object apply(PrintStream stream, Object text) {
    return redact(stream, text, /* endsLine= */ false);
  }

  /** A call begins (1) or ends (-1), on this thread. */
  @Override
  public void accept(PrintStream stream, int by) {
    Printed printed = streams.get(stream);
    if (printed != null) {
      printed.nest(by);
    }
  }

  /**
   * What a stream for which {@link #test} holds is to print instead of a text, or of an object's
   * text; the same object if there is nothing to redact.
   */
  Object redact(PrintStream stream, Object text, boolean endsLine) {
    Printed printed = streams.get(stream);
    if (printed.isWithinCall()) {
      return redactWithin(text);
    }
    String shown = null;
    try {
      if (!(text instanceof byte[])) {
        try {
          shown = text instanceof char[] ? new String((char[]) text) : String.valueOf(text);
        } catch (Throwable thrown) {
          Unprintable standIn = Unprintable.unlessOfJvm(thrown);
          return text instanceof CharSequence ? new UnprintableText(standIn) : standIn;
        }
      }
      PartRedactor parts = printed.parts;
      if (text instanceof byte[]) {
        return parts.redact((byte[]) text);
      }
      if (shown == null) {
        // It says nothing, which printing methods take in one way or another.
        return text;
      }
      String redacted = endsLine ? parts.redactLine(shown) : parts.redact(shown);
      return redacted.equals(shown) ? text : like(text, redacted);
    } catch (Throwable failure) {
      return like(text, redactor.withheld(shown == null ? 0 : shown.length(), failure));
    }
  }

  /**
   * What a call within another is given is as a rule what that one was, redacted already; but an
   * object that is asked for its text may print, too.
   */
  private Object redactWithin(Object text) {
    if (text instanceof String) {
      return redactor.redact((String) text);
    }
    if (text instanceof byte[]) {
      return redactor.redact((byte[]) text);
    }
    if (text instanceof char[]) {
      String shown = new String((char[]) text);
      String redacted = redactor.redact(shown);
      return redacted.equals(shown) ? text : redacted.toCharArray();
    }
    return text;
  }

  private static Object like(Object text, String replacement) {
    if (text instanceof char[]) {
      return replacement.toCharArray();
    }
    return text instanceof byte[] ? replacement.getBytes(StandardCharsets.US_ASCII) : replacement;
  }

  /** For methods that take no other object. */
  private static final class UnprintableText implements CharSequence {

    private final Unprintable text;

    UnprintableText(Unprintable text) {
      this.text = text;
    }

    @Override
    public int length() {
      return toString().length();
    }

    @Override
    public char charAt(int index) {
      return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class Printed {

    final PartRedactor parts;

    /** How many calls each thread is in; unset if none. */
    private final ThreadLocal<Integer> depth = new ThreadLocal<>();

    Printed(PartRedactor parts) {
      this.parts = parts;
    }

    boolean isWithinCall() {
      return depth.get() != null;
    }

    void nest(int by) {
      Integer before = depth.get();
      int now = (before == null ? 0 : before) + by;
      if (now > 0) {
        depth.set(now);
      } else {
        depth.remove();
      }
    }
  }
}
