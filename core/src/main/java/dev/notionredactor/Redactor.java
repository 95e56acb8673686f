package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.sink.RedactingOutputStream;
import dev.notionredactor.sink.RedactingPrintStream;
import dev.notionredactor.sink.RedactingWriter;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.Objects;

/**
 * Masks every Notion key in a text and leaves the rest of it as it is.
 *
 * <pre>{@code
 * Redactor redactor = Redactor.create();
 * log.info(redactor.redact(response));
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; make one and keep it. No method throws because of
 * what a text holds. If redaction itself fails, for want of stack or memory say, the result is
 * {@code [notion-redactor withheld N characters: ErrorClass]} in place of the text.
 */
public final class Redactor {

  private final Mask mask;
  private final Withheld withheld = new Withheld();

  private Redactor(Builder builder) {
    this.mask = Mask.of(builder.mask);
  }

  /** A redactor with the default options. */
  public static Redactor create() {
    return builder().build();
  }

  /** A builder that starts from the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Masks the keys in a text.
   *
   * @param text may be null
   * @return the text with every key masked; if it holds none, the same instance, and nothing has
   *     been allocated
   */
  public String redact(String text) {
    if (text == null) {
      return null;
    }
    try {
      Match first = Scanner.find(text, 0, text.length());
      return first == null ? text : maskFrom(first, text, 0).toString();
    } catch (Throwable failure) {
      return withheld.notice(text.length(), failure);
    }
  }

  /**
   * Masks the keys in a text, in place.
   *
   * @param text may be null; is not to be changed by another thread meanwhile
   * @return whether the text held a key
   */
  public boolean redact(StringBuilder text) {
    return redact(text, 0);
  }

  /**
   * Masks the keys in the last part of a text, in place.
   *
   * @param text may be null; is not to be changed by another thread meanwhile
   * @param from where that part begins; what stands before is not changed, but a prefix there makes
   *     a key of a body here
   * @return whether that part held a key
   * @throws IndexOutOfBoundsException if {@code from} is negative or beyond the text's end
   */
  public boolean redact(StringBuilder text, int from) {
    if (text == null) {
      return false;
    }
    if (from < 0 || from > text.length()) {
      throw new IndexOutOfBoundsException("from " + from + " of " + text.length());
    }
    try {
      // From one before: where a prefix ends, a body may begin at the very start of the part.
      Match first = Scanner.find(text, Math.max(0, from - 1), text.length());
      if (first == null) {
        return false;
      }
      StringBuilder redacted = maskFrom(first, text, from);
      text.setLength(from);
      text.append(redacted);
    } catch (Throwable failure) {
      String notice = withheld.notice((long) text.length() - from, failure);
      text.setLength(from);
      text.append(notice);
    }
    return true;
  }

  /**
   * Masks the keys in a text that is encoded already.
   *
   * @param text in any charset that keeps ASCII as ASCII; may be null; is not changed
   * @return the text with every key masked; if it holds none, the same array
   */
  public byte[] redact(byte[] text) {
    if (text == null) {
      return null;
    }
    try {
      Match first = Scanner.find(text, 0, text.length);
      // One character for each byte and back: what is no key stays byte for byte as it is.
      return first == null
          ? text
          : maskFrom(first, new String(text, ISO_8859_1), 0).toString().getBytes(ISO_8859_1);
    } catch (Throwable failure) {
      return withheld.notice(text.length, failure).getBytes(ISO_8859_1);
    }
  }

  /**
   * Whether a text holds a key.
   *
   * @param text may be null
   * @return true also if that could not be found out
   */
  public boolean containsKey(CharSequence text) {
    try {
      return text != null && Scanner.find(text, 0, text.length()) != null;
    } catch (Throwable failure) {
      withheld.notice(0, failure);
      return true;
    }
  }

  /**
   * A stream that passes on to {@code sink} what is written to it, every key masked, wherever the
   * writes cut it. The bytes may be in any charset that keeps ASCII as ASCII: UTF-8, ISO 8859,
   * windows-125x, but not UTF-16.
   *
   * <p>Once a prefix of a key has passed, the letters and digits after it wait until it is known
   * whether they make a key: for 100 ms after the last write at most. {@code flush} does not change
   * that; {@code close} does, and the end of the JVM. Exceptions are the sink's own.
   *
   * @param sink closed with the returned stream
   */
  public OutputStream wrap(OutputStream sink) {
    return new RedactingOutputStream(Objects.requireNonNull(sink, "sink"), mask, withheld);
  }

  /**
   * As {@link #wrap(OutputStream)}, for characters.
   *
   * @param sink closed with the returned writer
   */
  public Writer wrap(Writer sink) {
    return new RedactingWriter(Objects.requireNonNull(sink, "sink"), mask, withheld);
  }

  /**
   * As {@link #wrap(OutputStream)}, for a print stream. The charset, automatic flushing and line
   * ends are those of {@code sink}; what is printed as characters may be in any charset.
   *
   * @param sink closed with the returned stream
   */
  public PrintStream wrap(PrintStream sink) {
    return new RedactingPrintStream(Objects.requireNonNull(sink, "sink"), mask, withheld);
  }

  /** How often redaction failed, in this redactor and the streams it made, so far. */
  public long failures() {
    return withheld.failures();
  }

  /** {@code text} from an index on, redacted; {@code first} is the first match there. */
  private StringBuilder maskFrom(Match first, CharSequence text, int from) {
    StringBuilder out = new StringBuilder(text.length() - from);
    int at = from;
    for (Match match = first; match != null; match = Scanner.find(text, at, text.length())) {
      out.append(text, at, Math.max(at, mask.replacedFrom(match.start, match.body)));
      out.append(mask.render(match.family, text, match.body, match.end));
      at = match.end;
    }
    return out.append(text, at, text.length());
  }

  /** Gathers options. Not safe for use by many threads. */
  public static final class Builder {

    private String mask = Mask.DEFAULT_TEMPLATE;

    private Builder() {}

    /**
     * What stands in a key's place; {@value Mask#DEFAULT_TEMPLATE} if not set.
     *
     * @param template 1 to 200 printable ASCII characters, in which {@code {prefix}} stands for
     *     what the key starts with ({@code ntn_}), and {@code {fingerprint}} for the first 8 hex
     *     digits of its SHA-256. It starts with {@code {prefix}}, or with what is neither a letter
     *     nor a digit; in the latter case a stream holds back also what may be the start of a
     *     prefix
     */
    public Builder mask(String template) {
      this.mask = Objects.requireNonNull(template, "template");
      return this;
    }

    /**
     * The redactor.
     *
     * @throws IllegalArgumentException if an option's value is not allowed; the message says which,
     *     what it was and what is allowed
     */
    public Redactor build() {
      return new Redactor(this);
    }
  }
}
