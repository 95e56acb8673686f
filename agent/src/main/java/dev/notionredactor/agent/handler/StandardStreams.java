package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.agent.bridge.Bridge;
import dev.notionredactor.agent.hook.HookGroup;
import dev.notionredactor.agent.options.Options;
import dev.notionredactor.sink.LooseOutputStream;
import dev.notionredactor.sink.LoosePrintStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The print streams that {@code System.setOut} and {@code setErr} were given, each with a redacting
 * stream before its sink, for as long as they live: whoever captured one may go on writing to it.
 * Nothing here keeps them alive, nor their sinks, which may well lead back to them. Thread-safe.
 *
 * <p>They are not wrapped: programs compare {@code System.out} with what they set, or cast it. Nor
 * is their sink replaced, which subclasses cast: only {@code PrintStream}'s own code is given
 * another one, under the stream's own lock. Where a class has code of its own to print with, what
 * that is given is redacted, too.
 */
public final class StandardStreams implements BiFunction<PrintStream, OutputStream, OutputStream> {

  private final Redactor redactor;

  /** What they write comes by the file descriptors. */
  private final PrintStream out;

  private final PrintStream err;

  private final boolean isBeforeMain;

  private final WeakIdentityMap<PrintStream, Sink> sinks = new WeakIdentityMap<>();

  private volatile boolean prepared;

  /** Has {@link #calls} hear of what a stream is given to print, if it needs to or at any rate. */
  private BiPredicate<PrintStream, Boolean> hears;

  private PrintCalls calls;

  private StandardStreams(
      Redactor redactor, PrintStream out, PrintStream err, boolean isBeforeMain) {
    this.isBeforeMain = isBeforeMain;
    this.redactor = redactor;
    this.out = out;
    this.err = err;
  }

  /** Before the application had a chance to set any. */
  public static StandardStreams beforeMain(Redactor redactor) {
    return new StandardStreams(redactor, System.out, System.err, true);
  }

  /** Of an application that may have set some already: to be followed by {@link #addPresent}. */
  public static StandardStreams afterMain(Redactor redactor) {
    PrintStream out = Bridge.descriptor(System.out) != null ? System.out : null;
    PrintStream err = Bridge.descriptor(System.err) != null ? System.err : null;
    return new StandardStreams(redactor, out, err, false);
  }

  /**
   * Takes up those that were set before anybody was there to hear of it. Of these, only the present
   * ones can be found.
   */
  public void addPresent() {
    add(System.out);
    add(System.err);
  }

  /** Adds one that was set. */
  void add(PrintStream stream) {
    if (stream != null && stream != out && stream != err) {
      prepare();
      sinks.putIfAbsent(stream, new Sink(Bridge.descriptor(stream) == FileDescriptor.out));
      hear(stream, !Charsets.keepAscii(Bridge.charset(stream)));
    }
  }

  /** Files that standard output and error are by another name, and those that are to be guarded. */
  GuardedFiles guardedFiles(Options options) {
    return new GuardedFiles(
        redactor,
        options.files(),
        !options.off().contains(HookGroup.STDIO),
        /* late= */ !isBeforeMain);
  }

  /** To be called before the bridge is there. */
  void hearBy(BiPredicate<PrintStream, Boolean> hears, PrintCalls calls) {
    this.hears = hears;
    this.calls = calls;
    if (!Charsets.ofJvmKeepAscii()) {
      hear(out, /* always= */ true);
      hear(err, /* always= */ true);
    }
  }

  private void hear(PrintStream stream, boolean always) {
    if (stream != null && hears.test(stream, always)) {
      calls.add(stream);
    }
  }

  /** Loads what only such streams need: not when one is written to, as with all the rest. */
  private void prepare() {
    if (!prepared) {
      PrintStream sink = new PrintStream(new LooseOutputStream(new ByteArrayOutputStream()));
      redactor.wrap(new LoosePrintStream(sink)).println(RedactorAccess.EXAMPLE + " ");
      prepared = true;
    }
  }

  /** What {@code stream} is to write to; {@code sink} itself if it is no standard stream. */
  @Override
  public OutputStream apply(PrintStream stream, OutputStream sink) {
    Sink known = sinks.get(stream);
    return known == null ? sink : known.redacting(redactor, sink);
  }

  /** The redacting stream of one print stream, made when its sink is first seen. */
  private static final class Sink {

    private WeakReference<OutputStream> sink = new WeakReference<>(null);
    private OutputStream redacting;

    /** Whether it is known to lead to standard output. */
    private final boolean standardOutput;

    Sink(boolean standardOutput) {
      this.standardOutput = standardOutput;
    }

    synchronized OutputStream redacting(Redactor redactor, OutputStream current) {
      if (current != sink.get()) {
        redacting = wrap(redactor, current);
        sink = new WeakReference<>(current);
      }
      return redacting;
    }

    private OutputStream wrap(Redactor redactor, OutputStream current) {
      if (current instanceof PrintStream) {
        PrintStream loose = new LoosePrintStream((PrintStream) current);
        return standardOutput ? redactor.wrapStandardOutput(loose) : redactor.wrap(loose);
      }
      OutputStream loose = new LooseOutputStream(current);
      return standardOutput ? redactor.wrapStandardOutput(loose) : redactor.wrap(loose);
    }
  }
}
