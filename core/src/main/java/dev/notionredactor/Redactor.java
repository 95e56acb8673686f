package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Masking;
import dev.notionredactor.mask.StringOutput;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.process.Environment;
import dev.notionredactor.process.Runner;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.sink.PartRedactor;
import dev.notionredactor.sink.RedactingOutputStream;
import dev.notionredactor.sink.RedactingPrintStream;
import dev.notionredactor.sink.RedactingWriter;
import dev.notionredactor.stream.RunnerOrders;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Masks every Notion key in a text and leaves the rest of it as it is.
 *
 * <pre>{@code
 * Redactor redactor = Redactor.create();
 * log.info(redactor.redact(response));
 * }</pre>
 *
 * <p>Safe for use by many threads; make one and keep it. Nothing of it changes but the known values
 * that are added to it or retired. No method throws because of what a text holds. If redaction
 * itself fails, for want of stack or memory say, the result is {@code [notion-redactor withheld N
 * characters: ErrorClass]} in place of the text.
 *
 * <p>Methods throw what they say they throw, and nothing else, unless there is not even the stack
 * or the heap to call them. What may be null says so.
 *
 * @since 0.1
 */
public final class Redactor {

  /** Enough for any key, and not too much to be looked at for every part of a long text. */
  private static final int LOOKED_BACK = 4096;

  /** A key as it is, and in the encoding whose acceptor has a class of its own. */
  private static final String EXAMPLE = "ntn_0123456789012345 bnRuXzAxMjM0NTY3ODkwMTIzNDU= ";

  /** What stands for a text with a mask, for those who only ask whether it is another one. */
  private static final String MASKED_BEFORE = "[masked before]";

  static {
    RedactorAccess.grant(new Access());
  }

  private final CurrentPolicy current;
  private final List<String> notMasked;
  private final Withheld withheld;

  /** Masks that count as keys; null if none does. */
  private final @Nullable EarlierMasks earlier;

  private Redactor(
      CurrentPolicy current,
      List<String> notMasked,
      Withheld withheld,
      @Nullable EarlierMasks earlier) {
    this.current = current;
    this.notMasked = notMasked;
    this.withheld = withheld;
    this.earlier = earlier;
    // Loads and initialises what that needs. The first key may come where no class can be, at the
    // end of a stack for instance; one whose initialiser fails stays broken for good.
    redact(EXAMPLE);
  }

  /**
   * A redactor with the default options. The values of some environment variables and system
   * properties are known to it, as they are now: see {@link Builder#environment}.
   */
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
   *     been allocated; null if {@code text} is
   */
  public @Nullable String redact(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      Policy policy = current.get();
      Matches<String> matches = policy.scanner().find(TextKinds.STRING, text, 0, text.length());
      if (matches == null) {
        return isMasked(text) ? MASKED_BEFORE : text;
      }
      return masked(policy, matches, TextKinds.STRING, text, 0).toString();
    } catch (Throwable failure) {
      return withheld.notice(text.length(), failure);
    }
  }

  /**
   * Masks the keys in a text, in place.
   *
   * @param text may be null; is not to be changed by another thread meanwhile
   * @return whether the text is another one now: true if it held a key, and also if it could not be
   *     redacted, and {@code [notion-redactor withheld …]} stands in its place
   */
  public boolean redact(@Nullable StringBuilder text) {
    return redact(text, 0);
  }

  /**
   * Masks the keys in the last part of a text, in place.
   *
   * @param text may be null; is not to be changed by another thread meanwhile
   * @param from where that part begins; what stands before is not changed, but what a key that
   *     began there, up to {@value #LOOKED_BACK} characters before, goes on with here is masked
   * @return whether that part is another one now: true if it held a key, and also if it could not
   *     be redacted, and {@code [notion-redactor withheld …]} stands in its place
   * @throws IndexOutOfBoundsException if {@code from} is negative or beyond the text's end
   */
  public boolean redact(@Nullable StringBuilder text, int from) {
    if (text == null) {
      return false;
    }
    if (from < 0 || from > text.length()) {
      throw new IndexOutOfBoundsException("from " + from + " of " + text.length());
    }
    int length = text.length();
    try {
      Policy policy = current.get();
      int start = startOfKey(policy.scanner(), text, from);
      Matches<StringBuilder> matches =
          policy.scanner().find(TextKinds.BUILDER, text, start, text.length());
      StringBuilder redacted =
          matches == null ? null : masked(policy, matches, TextKinds.BUILDER, text, from);
      if (redacted == null) {
        return false;
      }
      text.setLength(from);
      text.append(redacted);
    } catch (Throwable failure) {
      // First of all: there may not be room for more.
      text.setLength(from);
      text.append(withheld.notice(length - from, failure));
    }
    return true;
  }

  /**
   * Masks the keys in a text that is encoded already.
   *
   * @param text in any charset that keeps ASCII as ASCII; may be null; is not changed
   * @return the text with every key masked; if it holds none, the same array; null if {@code text}
   *     is
   */
  public byte @Nullable [] redact(byte @Nullable [] text) {
    if (text == null) {
      return null;
    }
    try {
      Policy policy = current.get();
      Matches<byte[]> matches = policy.scanner().find(TextKinds.BYTES, text, 0, text.length);
      if (matches == null && isMasked(new String(text, ISO_8859_1))) {
        return MASKED_BEFORE.getBytes(ISO_8859_1);
      }
      // One character for each byte and back: what is no key stays byte for byte as it is.
      return matches == null
          ? text
          : masked(policy, matches, TextKinds.BYTES, text, 0).toString().getBytes(ISO_8859_1);
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
  public boolean containsKey(@Nullable CharSequence text) {
    try {
      return text != null
          && (current.get().scanner().find(TextKinds.of(text), text, 0, text.length()) != null
              || isMasked(text));
    } catch (Throwable failure) {
      withheld.notice(0, failure);
      return true;
    }
  }

  /**
   * Whether a part of a text that is encoded already holds a key.
   *
   * @param text in any charset that keeps ASCII as ASCII
   * @param from where that part begins
   * @param to where it ends: the index behind its last byte
   * @return true also if that could not be found out
   * @throws NullPointerException if {@code text} is null
   * @throws IndexOutOfBoundsException if {@code [from, to)} is no range of {@code text}
   */
  public boolean containsKey(byte[] text, int from, int to) {
    if (from < 0 || from > to || to > text.length) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + text.length);
    }
    try {
      return current.get().scanner().find(TextKinds.BYTES, text, from, to) != null;
    } catch (Throwable failure) {
      withheld.notice(0, failure);
      return true;
    }
  }

  /** See {@link RedactorAccess#mayHaveMasked}. */
  boolean mayHaveMasked(@Nullable String text) {
    return text != null && (current.get().traces().areIn(text) || Withheld.isIn(text));
  }

  /** Whether a mask counts as a key, and one is in a text. */
  private boolean isMasked(CharSequence text) {
    return earlier != null && earlier.areIn(text);
  }

  /** See {@link RedactorAccess#findingMasks}. */
  Redactor findingMasks(Supplier<String> getter) {
    EarlierMasks masks =
        new EarlierMasks(getter, redact(EarlierMasks.key()), new MasksOfKnownValues(this, current));
    return new Redactor(current, notMasked, withheld, masks);
  }

  /**
   * Adds a known value while the program runs: whatever is decided from now on, by this redactor
   * and by the streams that it made, goes by it. A key that a stream is in the middle of ends
   * first. Those that were added before stay, of the same name as well.
   *
   * @param name what its mask shows in place of a fingerprint: 1 to 100 printable ASCII characters
   * @param value 8 to 1024 ASCII characters; white space around it does not count
   * @throws IllegalArgumentException if the name or the value is not allowed, or not with this
   *     mask; the message shows the name, and nothing has changed
   */
  public void addKnownValue(String name, CharSequence value) {
    current.add(
        KnownValue.of(
            Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
  }

  /**
   * Retires the known values of a name, wherever they came from: whatever is decided from now on
   * shows them, unless they are found by their shape.
   *
   * @return whether there were any
   */
  public boolean retireKnownValue(String name) {
    return current.retire(Objects.requireNonNull(name, "name"));
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
   * @throws NullPointerException if {@code sink} is null
   */
  public OutputStream wrap(OutputStream sink) {
    return new RedactingOutputStream(Objects.requireNonNull(sink, "sink"), stream(sink));
  }

  /**
   * As {@link #wrap(OutputStream)}, for what is written to the standard output of this process.
   * Where a CI runner reads it, whole lines that order that to mask a value pass as they are, as it
   * would learn the mask otherwise: {@code ::add-mask::VALUE} of GitHub Actions, {@code
   * ##vso[task.setsecret]VALUE} of Azure Pipelines and its secret variables. Of streams that are
   * given to {@code wrap}, {@code System.out} alone is taken for it.
   *
   * @param sink closed with the returned stream
   * @throws NullPointerException if {@code sink} is null
   */
  public OutputStream wrapStandardOutput(OutputStream sink) {
    return new RedactingOutputStream(
        Objects.requireNonNull(sink, "sink"), stream(Runner.ordersOnStandardOutput()));
  }

  /**
   * As {@link #wrapStandardOutput(OutputStream)}, for a print stream.
   *
   * @param sink closed with the returned stream
   * @throws NullPointerException if {@code sink} is null
   */
  public PrintStream wrapStandardOutput(PrintStream sink) {
    return new RedactingPrintStream(
        Objects.requireNonNull(sink, "sink"), stream(Runner.ordersOnStandardOutput()));
  }

  /**
   * As {@link #wrap(OutputStream)}, for characters.
   *
   * @param sink closed with the returned writer
   * @throws NullPointerException if {@code sink} is null
   */
  public Writer wrap(Writer sink) {
    return new RedactingWriter(Objects.requireNonNull(sink, "sink"), stream((RunnerOrders) null));
  }

  /**
   * As {@link #wrap(OutputStream)}, for a print stream. The charset, automatic flushing and line
   * ends are those of {@code sink}; what is printed as characters may be in any charset.
   *
   * @param sink closed with the returned stream
   * @throws NullPointerException if {@code sink} is null
   */
  public PrintStream wrap(PrintStream sink) {
    return new RedactingPrintStream(Objects.requireNonNull(sink, "sink"), stream(sink));
  }

  /** See {@link RedactorAccess#parts}. */
  PartRedactor parts() {
    return new PartRedactor(stream((RunnerOrders) null));
  }

  /**
   * What stands for a text, or for something that is to become one, that could not be redacted:
   * {@code [notion-redactor withheld N characters: ErrorClass]}. It is counted as one of this
   * redactor's {@link #failures}.
   *
   * <p>For those who redact more than text by means of this redactor, as the filters for logging
   * libraries do with events. Throws nothing.
   *
   * @param characters how many; 0 if it is not known
   * @param failure of which no more than the class is shown, and nothing kept alive
   */
  public String withheld(long characters, Throwable failure) {
    return withheld.notice(characters, failure);
  }

  /**
   * How often redaction failed so far: in this redactor, in the streams it made, and in what
   * redacts by means of it.
   */
  public long failures() {
    return withheld.failures();
  }

  /**
   * What can be told of the first of the {@link #failures}: a copy whose {@code toString} is the
   * name of the original's class, with its stack trace, and the same for its causes. It has no
   * message, which may hold a key, and keeps nothing of the application's alive.
   *
   * @return null if there was none; a new copy for each call. If there was no room even for a stack
   *     trace, it is that of the next failure for which there was, or else has none
   */
  public @Nullable Throwable firstFailure() {
    return withheld.firstFailure();
  }

  /**
   * What this redactor was told to mask by name and does not: a line for each variable of {@link
   * Builder#secretsNamed} that is set nowhere, or whose value can't be a known value. For whoever
   * built it to say so where people see it; the lines show names, and nothing of a value.
   *
   * @return empty as a rule; not to be changed
   */
  public List<String> notMasked() {
    return notMasked;
  }

  @SuppressWarnings("ReferenceEquality")
  private StreamRedactor stream(OutputStream sink) {
    return stream(sink == System.out ? Runner.ordersOnStandardOutput() : null);
  }

  /** {@code orders}: null if there are none to look for. */
  private StreamRedactor stream(@Nullable RunnerOrders orders) {
    return new StreamRedactor(current, withheld, orders);
  }

  /**
   * The text from an index on, its matches masked.
   *
   * @return null if none of them reaches that far
   */
  private static <T> @Nullable StringBuilder masked(
      Policy policy, Matches<T> matches, TextKind<T> kind, T text, int from) {
    StringOutput out = new StringOutput(kind.length(text) - from);
    Masking masking = new Masking(policy.mask(), from);
    masking.mask(kind, text, matches, Integer.MAX_VALUE, -1, out);
    if (out.isEmpty()) {
      return null;
    }
    masking.show(kind, text, kind.length(text), out);
    return out.text();
  }

  /** Where before {@code from} a key may have begun that goes on there. */
  private static int startOfKey(Scanner scanner, CharSequence text, int from) {
    int start = from;
    int lowest = Math.max(0, from - LOOKED_BACK);
    while (start > lowest && scanner.mayHold(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** What is handed to those in other packages of this library. */
  private static final class Access extends RedactorAccess {

    @Override
    protected PartRedactor partsOf(Redactor redactor) {
      return redactor.parts();
    }

    @Override
    protected boolean mayHaveMaskedText(Redactor redactor, @Nullable String text) {
      return redactor.mayHaveMasked(text);
    }

    @Override
    protected Redactor findingMasksOf(Redactor redactor, Supplier<String> getter) {
      return redactor.findingMasks(getter);
    }

    @Override
    protected Object policyOf(Redactor redactor) {
      return redactor.current.get();
    }

    @Override
    protected Builder calledByOption(Builder builder, String option) {
      return builder.calledBy(option);
    }
  }

  /**
   * Gathers options. Not safe for use by many threads.
   *
   * @since 0.1
   */
  public static final class Builder {

    private String mask = Mask.DEFAULT_TEMPLATE;
    private final List<KnownValue> secrets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String namedBy = "";
    private boolean environment = true;

    private Builder() {}

    /**
     * What stands in a key's place; {@value Mask#DEFAULT_TEMPLATE} if not set.
     *
     * @param template 1 to 200 printable ASCII characters, in which {@code {prefix}} stands for
     *     what the key starts with ({@code ntn_}; nothing if it is encoded or a known value), and
     *     {@code {fingerprint}} for the first 8 hex digits of its SHA-256, or the name of a known
     *     value. If it starts with {@code {prefix}}, what the key starts with stays where it is,
     *     encoded or not. What comes next, or first, is in no key: neither a letter nor a digit nor
     *     one of {@code _ . % - + / :}. Without a {@code {prefix}} at its start, a stream holds
     *     back also what may be the start of a prefix. If it ends in {@code {fill}}, the mask is
     *     made as long as what it replaces: by as many {@code *}, or where there is no room for it,
     *     by leaving out letters before the fingerprint first, and of the fingerprint last
     * @return this builder, which refuses a template that is not allowed when it builds
     * @throws NullPointerException if {@code template} is null
     */
    public Builder mask(String template) {
      this.mask = Objects.requireNonNull(template, "template");
      return this;
    }

    /**
     * Adds a known value: an exact secret, masked wherever it stands, as it is or in base64 or hex.
     * It shows as {@value KnownValue#UNNAMED}.
     *
     * @param value 8 to 1024 ASCII characters; white space around it does not count
     * @return this builder
     * @throws NullPointerException if {@code value} is null
     * @throws IllegalArgumentException if the value is none of these; the message does not show it
     */
    public Builder secret(CharSequence value) {
      return secret(KnownValue.UNNAMED, value);
    }

    /**
     * As {@link #secret(CharSequence)}.
     *
     * @param name what its mask shows in place of a fingerprint: 1 to 100 printable ASCII
     *     characters
     * @param value as for {@link #secret(CharSequence)}
     * @return this builder
     * @throws NullPointerException if one of the two is null
     * @throws IllegalArgumentException if the name or the value is not allowed; the message shows
     *     the name
     */
    public Builder secret(String name, CharSequence value) {
      secrets.add(
          KnownValue.of(
              Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Adds as known values those of the environment variables and system properties of these names,
     * as they are when the redactor is built. One that is empty then is left out. So is one that is
     * not set, or can't be a known value, being too short for instance: a secret that was rotated
     * is no reason for a program not to start. {@link Redactor#notMasked} tells of these.
     *
     * @return this builder
     * @throws NullPointerException if one of the names is null
     * @throws IllegalArgumentException if a name is empty; when the redactor is built, also if one
     *     is longer than 100 characters, not printable ASCII, or a key
     */
    public Builder secretsNamed(String... names) {
      for (String name : names) {
        if (name.isEmpty()) {
          throw new IllegalArgumentException(
              "the name of a variable or property that holds a secret must not be empty");
        }
        this.names.add(name);
      }
      return this;
    }

    /** See {@link RedactorAccess#calledBy}. */
    Builder calledBy(String option) {
      this.namedBy = option + ": ";
      return this;
    }

    /**
     * Whether the values of environment variables and system properties whose names say Notion, and
     * key, token or secret ({@code NOTION_API_KEY}), are known values; true if not set. Those that
     * don't look like secrets are left out (words, numbers, dates, names of all kinds, paths,
     * references to a vault), and so are those that can't be known values, being too short for
     * instance.
     *
     * @return this builder
     */
    public Builder environment(boolean environment) {
      this.environment = environment;
      return this;
    }

    /**
     * The redactor.
     *
     * @throws IllegalArgumentException if an option's value is not allowed; the message says which,
     *     what it was and what is allowed
     */
    public Redactor build() {
      Policy policy = Policy.of(Mask.of(mask), secrets);
      Set<String> lines = new LinkedHashSet<>();
      List<KnownValue> left = new ArrayList<>();
      policy = policy.and(Environment.named(names, lines), left);
      for (KnownValue value : left) {
        lines.add(Environment.notMasked(value.name(), "is part of what the mask itself writes"));
      }
      if (environment) {
        policy = policy.and(Environment.ofNotion(), new ArrayList<>());
      }
      List<String> notMasked = new ArrayList<>();
      for (String line : lines) {
        notMasked.add(namedBy + line);
      }
      return new Redactor(
          new CurrentPolicy(policy), Collections.unmodifiableList(notMasked), new Withheld(), null);
    }
  }
}
