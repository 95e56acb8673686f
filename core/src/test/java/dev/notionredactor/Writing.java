package dev.notionredactor;

import java.io.IOException;
import java.util.List;

/** Writes texts to redacting streams; while time stands still, as otherwise one may fall idle. */
final class Writing {

  private Writing() {}

  /** What a stream, closed, has shown of a text in writes that end at {@code ends}. */
  static String shown(StreamKind kind, Redactor redactor, String text, List<Integer> ends)
      throws IOException {
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
