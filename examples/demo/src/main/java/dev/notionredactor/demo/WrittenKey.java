package dev.notionredactor.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One key in one form: finds the whole, and parts of what must not be shown of it. */
final class WrittenKey {

  /** So many characters of a body in a row count as shown. */
  private static final int SHOWN = 8;

  private final Form form;
  private final String prefix;

  /** The number of written characters that count as shown. */
  private final int runLength;

  /** Every run of that length in the body. */
  private final Set<String> runs = new HashSet<>();

  private final String lastRun;

  /** Whether a mask replaces the character behind the last run, too: it has bits of the key. */
  private final boolean onePastLastRun;

  WrittenKey(Key key, Form form) {
    this.form = form;
    prefix = form.write(key.prefix);
    runLength = form.length(SHOWN);
    String text = key.prefix + key.body;
    String written = form.write(text);
    // A character with bits of the prefix and of the body belongs to the body.
    for (int i = prefix.length(); i + runLength <= written.length(); i++) {
      runs.add(written.substring(i, i + runLength));
    }
    lastRun = written.substring(written.length() - runLength);
    // Of a known value, only what it alone determines is masked.
    onePastLastRun = !key.prefix.isEmpty() && form.sharesLast(text);
  }

  List<Span> find(String text) {
    String normal = normal(text);
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i + runLength <= normal.length()) {
      if (!runAt(normal, i)) {
        i++;
        continue;
      }
      int end = i + runLength;
      while (runAt(normal, end - runLength + 1)) {
        end++;
      }
      int start = i - prefixBefore(normal, i);
      if (onePastLastRun && end < normal.length() && normal.startsWith(lastRun, end - runLength)) {
        end++;
      }
      spans.add(new Span(start, end));
      i = end;
    }
    return spans;
  }

  /** The length of the prefix if it ends where the body begins, else 0. */
  private int prefixBefore(String normal, int body) {
    return normal.startsWith(prefix, body - prefix.length()) ? prefix.length() : 0;
  }

  private boolean runAt(String normal, int start) {
    return start + runLength <= normal.length()
        && runs.contains(normal.substring(start, start + runLength));
  }

  private String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      normal.append(form.normal(text.charAt(i)));
    }
    return normal.toString();
  }
}
