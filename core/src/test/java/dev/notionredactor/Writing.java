package dev.notionredactor;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Writes texts to redacting streams fast enough that none of them falls idle meanwhile. */
final class Writing {

  /** Less than that after which a stream is idle. */
  static final long FAST = TimeUnit.MILLISECONDS.toNanos(80);

  static final int ATTEMPTS = 10;

  private Writing() {}

  /** What a stream, closed, has shown of a text in writes that end at {@code ends}. */
  static String shown(StreamKind kind, Redactor redactor, String text, List<Integer> ends)
      throws IOException {
    String shown = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long begin = System.nanoTime();
      shown = shownOnce(kind, redactor, text, ends);
      // A thread that gets no processor for long makes an idle stream of it, which decides early.
      if (System.nanoTime() - begin < FAST) {
        break;
      }
    }
    return shown;
  }

  private static String shownOnce(
      StreamKind kind, Redactor redactor, String text, List<Integer> ends) throws IOException {
    StreamKind.Opened stream = kind.open(redactor);
    int start = 0;
    for (int end : ends) {
      stream.write(text.substring(start, end));
      start = end;
    }
    stream.close();
    return stream.shown();
  }
}
