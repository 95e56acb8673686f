package dev.notionredactor.agent.handler;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.sink.StreamFilter;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The print streams that {@code System.setOut} and {@code setErr} were given, each with a filter of
 * its own, for as long as they live: whoever captured one may go on writing to it. Thread-safe.
 *
 * <p>They are not wrapped: programs compare {@code System.out} with what they set, or cast it.
 */
final class StandardStreams {

  private final Mask mask;
  private final Withheld withheld;

  /** Replaced, never changed. */
  private volatile Redirected[] streams = {};

  StandardStreams(Mask mask, Withheld withheld) {
    this.mask = mask;
    this.withheld = withheld;
  }

  synchronized void add(PrintStream stream) {
    if (find(stream) != null) {
      return;
    }
    Redirected[] live = new Redirected[streams.length + 1];
    int count = 0;
    for (Redirected known : streams) {
      if (known.stream.get() != null) {
        live[count++] = known;
      }
    }
    live[count++] = new Redirected(stream, mask, withheld);
    streams = Arrays.copyOf(live, count);
  }

  boolean contains(PrintStream stream) {
    return streams.length > 0 && find(stream) != null;
  }

  byte[] filter(PrintStream stream, ByteBuffer written) {
    Redirected redirected = find(stream);
    byte[] bytes = written.array();
    // What the filter itself releases comes by here again.
    return redirected == null || redirected.releasing == bytes
        ? bytes
        : redirected.filter.filter(
            bytes, written.arrayOffset() + written.position(), written.remaining());
  }

  private Redirected find(PrintStream stream) {
    for (Redirected redirected : streams) {
      if (redirected.stream.get() == stream) {
        return redirected;
      }
    }
    return null;
  }

  private static final class Redirected implements Consumer<byte[]> {

    final WeakReference<PrintStream> stream;
    final StreamFilter filter;

    /** What the filter is just releasing into the stream. */
    volatile byte[] releasing;

    Redirected(PrintStream stream, Mask mask, Withheld withheld) {
      this.stream = new WeakReference<>(stream);
      this.filter = new StreamFilter(mask, withheld, this);
    }

    @Override
    public void accept(byte[] released) {
      PrintStream sink = stream.get();
      if (sink != null) {
        releasing = released;
        sink.write(released, 0, released.length);
        releasing = null;
        sink.flush();
      }
    }
  }
}
