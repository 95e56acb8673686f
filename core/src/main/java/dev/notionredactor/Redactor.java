package dev.notionredactor;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.fetched.FetchedValues;
import dev.notionredactor.files.SecretFiles;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.InLengthPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.policy.SharedValues;
import dev.notionredactor.process.Runner;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.sink.PartRedactor;
import dev.notionredactor.sink.RedactingOutputStream;
import dev.notionredactor.sink.RedactingPrintStream;
import dev.notionredactor.sink.RedactingWriter;
import dev.notionredactor.stream.RunnerOrders;
import dev.notionredactor.stream.StreamRedactor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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

  /** A key as it is, and in the encoding whose acceptor has a class of its own. */
  private static final String EXAMPLE =
      RedactorAccess.EXAMPLE + " bnRu".concat("XzAxMjM0NTY3ODkwMTIzNDU= ");

  static {
    RedactorAccess.grant(new Access());
  }

  private final CurrentPolicy current;
  private final List<String> notMasked;
  private final Withheld withheld;

  private final WholeTexts texts;

  /** The same for texts that nobody is shown, in which there is no finding. */
  private final WholeTexts unshownTexts;

  /** Null if what is found is not counted: where others ask, and nothing is masked. */
  private final @Nullable FindingLog findings;

  Redactor(
      CurrentPolicy current,
      List<String> notMasked,
      Withheld withheld,
      @Nullable EarlierMasks earlier,
      @Nullable FindingLog findings) {
    this(current, notMasked, withheld, earlier, findings, findings);
  }

  /** {@code ofTexts}: who hears of keys in whole texts; null if nobody does. */
  private Redactor(
      CurrentPolicy current,
      List<String> notMasked,
      Withheld withheld,
      @Nullable EarlierMasks earlier,
      @Nullable FindingLog findings,
      @Nullable KeyListener ofTexts) {
    this.current = current;
    this.notMasked = notMasked;
    this.withheld = withheld;
    this.findings = findings;
    this.texts = new WholeTexts(current, withheld, earlier, ofTexts);
    this.unshownTexts = new WholeTexts(current, withheld, null, null);
    if (findings != null) {
      findings.maskNamesBy(new Names(unshownTexts));
    }
    // Loads and initialises what that needs. The first key may come where no class can be, at the
    // end of a stack for instance; one whose initialiser fails stays broken for good.
    redact(EXAMPLE);
  }

  /**
   * A redactor with the default options. The values of some environment variables and system
   * properties are known to it, as they are now: see {@link RedactorBuilder#environment}.
   */
  public static Redactor create() {
    return builder().build();
  }

  /** A builder that starts from the default options. */
  public static RedactorBuilder builder() {
    return new RedactorBuilder();
  }

  /**
   * Masks the keys in a text.
   *
   * @param text may be null
   * @return the text with every key masked; if it holds none, the same instance, and nothing has
   *     been allocated; null if {@code text} is
   */
  public @Nullable String redact(@Nullable String text) {
    return text == null ? null : texts.redact(text);
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
   *     began there, up to {@value WholeTexts#LOOKED_BACK} characters before, goes on with here is
   *     masked
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
    return texts.redact(text, from);
  }

  /**
   * Masks the keys in a text that is encoded already.
   *
   * @param text in any charset that keeps ASCII as ASCII; may be null; is not changed
   * @return the text with every key masked; if it holds none, the same array; null if {@code text}
   *     is
   */
  public byte @Nullable [] redact(byte @Nullable [] text) {
    return text == null ? null : texts.redact(text);
  }

  /**
   * Whether a text holds a key.
   *
   * @param text may be null
   * @return true also if that could not be found out
   */
  public boolean containsKey(@Nullable CharSequence text) {
    return text != null && texts.containsKey(text);
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
    return texts.containsKey(text, from, to);
  }

  /** A class, not a lambda: linking one takes the longest part of an agent's start. */
  private static final class Names implements UnaryOperator<String> {

    private final WholeTexts texts;

    Names(WholeTexts texts) {
      this.texts = texts;
    }

    @Override
    public @Nullable String apply(@Nullable String name) {
      return name == null ? null : texts.redact(name);
    }
  }

  /** See {@link RedactorAccess#policy}. */
  Object policy() {
    return current.get();
  }

  /** See {@link RedactorAccess#rememberLines}. */
  void rememberLines() {
    current.rememberLines();
  }

  /** See {@link RedactorAccess#mayHaveMasked}. */
  boolean mayHaveMasked(@Nullable String text) {
    return text != null && (current.get().traces().areIn(text) || Withheld.isIn(text));
  }

  /** See {@link RedactorAccess#findingMasks}. */
  Redactor findingMasks(Supplier<String> getter) {
    EarlierMasks masks =
        new EarlierMasks(
            getter,
            unshownTexts.redact(EarlierMasks.key()),
            new MasksOfKnownValues(unshownTexts, current));
    return new Redactor(current, notMasked, withheld, masks, null);
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
    return new RedactingOutputStream(Objects.requireNonNull(sink, "sink"), standardOutput());
  }

  /**
   * As {@link #wrapStandardOutput(OutputStream)}, for a print stream.
   *
   * @param sink closed with the returned stream
   * @throws NullPointerException if {@code sink} is null
   */
  public PrintStream wrapStandardOutput(PrintStream sink) {
    return new RedactingPrintStream(Objects.requireNonNull(sink, "sink"), standardOutput());
  }

  /**
   * As {@link #wrap(OutputStream)}, for characters.
   *
   * @param sink closed with the returned writer
   * @throws NullPointerException if {@code sink} is null
   */
  public Writer wrap(Writer sink) {
    return new RedactingWriter(Objects.requireNonNull(sink, "sink"), stream(Origin.STREAM));
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

  /** See {@link RedactorAccess#wrap(Redactor, OutputStream, KeyListener)}. */
  RedactingOutputStream wrap(OutputStream sink, KeyListener listener) {
    return new RedactingOutputStream(
        sink, new StreamRedactor(current, withheld, /* orders= */ null, listener));
  }

  /** See {@link RedactorAccess#wrap(Redactor, Writer, KeyListener)}. */
  Writer wrap(Writer sink, KeyListener listener) {
    return new RedactingWriter(
        sink, new StreamRedactor(current, withheld, /* orders= */ null, listener));
  }

  /** See {@link RedactorAccess#knowing}. */
  Redactor knowing(List<KnownValue> more) {
    Policy all = current.get().and(more, new ArrayList<>());
    return new Redactor(new CurrentPolicy(all), notMasked, withheld, null, null);
  }

  /** See {@link RedactorAccess#parts}. */
  PartRedactor parts() {
    return new PartRedactor(stream(Origin.STREAM));
  }

  /** See {@link RedactorAccess#partsInLength}. */
  PartRedactor partsInLength(String sink) {
    return new PartRedactor(
        new StreamRedactor(
            InLengthPolicy.of(current),
            withheld,
            /* orders= */ null,
            findings == null ? null : findings.ofStream(sink)));
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
   * RedactorBuilder#knownValuesNamed} that is set nowhere, or whose value can't be a known value;
   * and for each of its {@link RedactorBuilder#secretFiles secret files} that can't be read, is not
   * there yet or has no secret, as it was when they were last looked at. For whoever built it to
   * say so where people see it; the lines show names, and nothing of a value.
   *
   * @return empty as a rule; not to be changed
   */
  public List<String> notMasked() {
    SecretFiles files = (SecretFiles) current.companion();
    if (files == null) {
      return notMasked;
    }
    List<String> all = new ArrayList<>(notMasked);
    all.addAll(files.problems());
    return Collections.unmodifiableList(all);
  }

  /** See {@link RedactorAccess#shareValues}. */
  void shareValues() {
    SharedValues.share(current);
  }

  /** See {@link RedactorAccess#fetchedValues}. */
  FetchedValues fetchedValues(Collection<String> names, long keptNanos) {
    return new FetchedValues(current, names, keptNanos);
  }

  /** See {@link RedactorAccess#tellNotMasked}. */
  void tellNotMasked(Consumer<String> hearer) {
    notMasked.forEach(hearer);
    SecretFiles files = (SecretFiles) current.companion();
    if (files != null) {
      files.tell(hearer);
    }
  }

  /**
   * How often each key was masked, for each sink: by this redactor, and by the streams it made.
   *
   * @return at most 1000, as they are now, in no order; of more keys it is only known how many
   *     {@linkplain #findingCount findings} there were
   */
  public List<FindingCount> findings() {
    return findings == null ? Collections.emptyList() : findings.counts();
  }

  /** How many findings there were: a key in a text, a write or an event, however often in it. */
  public long findingCount() {
    return findings == null ? 0 : findings.total();
  }

  /** How often the {@linkplain RedactorBuilder#listener listener} threw something. */
  public long listenerFailures() {
    return findings == null ? 0 : findings.listenerFailures();
  }

  /** See {@link RedactorAccess#unheard(Redactor)}. */
  Redactor unheard() {
    return findings == null ? this : new Redactor(current, notMasked, withheld, null, null);
  }

  /** See {@link RedactorAccess#withTextsTo}. */
  Redactor withTextsTo(String sink) {
    return findings == null
        ? this
        : new Redactor(current, notMasked, withheld, null, findings, findings.ofTexts(sink));
  }

  /** See {@link RedactorAccess#findings}. */
  @Nullable FindingLog findingLog() {
    return findings;
  }

  @SuppressWarnings("ReferenceEquality")
  private StreamRedactor stream(OutputStream sink) {
    if (sink == System.out) {
      return standardOutput();
    }
    return stream(sink == System.err ? Origin.STANDARD_ERROR : Origin.STREAM);
  }

  private StreamRedactor standardOutput() {
    return stream(Runner.ordersOnStandardOutput(), Origin.STANDARD_OUTPUT);
  }

  private StreamRedactor stream(String sink) {
    return stream(null, sink);
  }

  /** {@code orders}: null if there are none to look for. */
  private StreamRedactor stream(@Nullable RunnerOrders orders, String sink) {
    KeyListener listener = findings == null ? null : findings.ofStream(sink);
    return new StreamRedactor(current, withheld, orders, listener);
  }
}
