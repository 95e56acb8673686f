package dev.notionredactor.sink;

import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * Redacts a text that comes in parts of which none may wait: each is decided as a stream decides
 * what it holds when it falls idle. So a key that is cut is masked from its ninth body character
 * on, with the fingerprint of its first part.
 *
 * <p>Thread-safe; calls nothing but the redactor's own code.
 */
public final class PartRedactor {

  private static final String LINE_END = "\n";

  private final StreamRedactor redactor;
  private StringWriter chars;
  private CharCollector charCollector;
  private ByteArrayOutputStream bytes;
  private ByteCollector byteCollector;

  /** To be had from {@code Redactor.parts}. */
  public PartRedactor(StreamRedactor redactor) {
    this.redactor = redactor;
    gatherCharsAnew();
    gatherBytesAnew();
  }

  private void gatherCharsAnew() {
    chars = new StringWriter();
    charCollector = new CharCollector(chars);
  }

  private void gatherBytesAnew() {
    bytes = new ByteArrayOutputStream();
    byteCollector = new ByteCollector(bytes);
  }

  /** The next part, redacted; {@code text} itself if it holds nothing of a key. */
  public String redact(String text) {
    String redacted = redactLocked(text);
    redactor.tellWritten();
    return redacted;
  }

  private synchronized String redactLocked(String text) {
    try {
      redact(TextKinds.STRING, text, text.length(), charCollector);
      String redacted = chars.toString();
      return redacted.equals(text) ? text : redacted;
    } finally {
      if (chars.getBuffer().capacity() > Collector.LARGEST_KEPT) {
        gatherCharsAnew();
      } else {
        chars.getBuffer().setLength(0);
      }
    }
  }

  /**
   * The next part, behind which a line ends.
   *
   * @return what is to be shown of {@code text}, without the line's end
   */
  public String redactLine(String text) {
    String line = text + LINE_END;
    String redacted = redact(line);
    if (redacted.equals(line)) {
      return text;
    }
    return redacted.endsWith(LINE_END)
        ? redacted.substring(0, redacted.length() - LINE_END.length())
        : redacted;
  }

  /** The next part as bytes, redacted; {@code text} itself if it holds nothing of a key. */
  public byte[] redact(byte[] text) {
    byte[] redacted = redactLocked(text);
    redactor.tellWritten();
    return redacted;
  }

  private synchronized byte[] redactLocked(byte[] text) {
    try {
      redact(TextKinds.BYTES, text, text.length, byteCollector);
      byte[] redacted = bytes.toByteArray();
      return Arrays.equals(redacted, text) ? text : redacted;
    } finally {
      if (bytes.size() > Collector.LARGEST_KEPT) {
        gatherBytesAnew();
      } else {
        bytes.reset();
      }
    }
  }

  /** Whether what comes next has nothing to do with what came before. */
  public synchronized boolean isAsNew() {
    return redactor.isAsNew();
  }

  private <T> void redact(TextKind<T> kind, T text, int length, Collector collector) {
    try {
      redactor.accept(kind, text, 0, length, collector);
      collector.deliver();
      redactor.resolve(/* ends= */ false, collector);
      collector.deliver();
    } catch (IOException impossible) {
      throw new AssertionError("memory does not throw", impossible);
    }
  }
}
