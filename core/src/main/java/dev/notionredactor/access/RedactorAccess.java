package dev.notionredactor.access;

import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import dev.notionredactor.fetched.FetchedValues;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.sink.FinishedSink;
import dev.notionredactor.sink.PartRedactor;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What agent, filters and options ask of a {@link Redactor} that is none of its API: Java has
 * nothing between "this package" and "everybody" for that, so the redactor hands its own methods
 * over.
 *
 * <p>Thread-safe.
 */
public abstract class RedactorAccess {

  /**
   * A made-up key, for those who load beforehand what a key needs. It is masked, but is no finding.
   * Made at run time, as no class file is to hold what looks like a key.
   */
  public static final String EXAMPLE = "ntn_".concat("0123456789012345");

  /** Its fingerprint. */
  public static final String EXAMPLE_FINGERPRINT = "f7d434d0";

  /** Nobody has a redactor or a builder before this is set. */
  private static volatile RedactorAccess access;

  /** For {@link Redactor} alone. */
  protected RedactorAccess() {}

  /** Takes the methods of {@link Redactor}, which calls this once, before anything else. */
  public static void grant(RedactorAccess given) {
    access = given;
  }

  /**
   * For a text that comes in parts of which none may wait, as each is shown before the next comes.
   * Of a key that is cut, the first 8 characters of the body may be shown, and the fingerprint may
   * be that of its first part.
   */
  public static PartRedactor parts(Redactor redactor) {
    return access.partsOf(redactor);
  }

  /** The same for parts that go to a sink where each has to keep its length. */
  public static PartRedactor partsInLength(Redactor redactor, String sink) {
    return access.partsInLengthOf(redactor, sink);
  }

  /** See {@link #partsInLength}. */
  protected abstract PartRedactor partsInLengthOf(Redactor redactor, String sink);

  /**
   * Whether a text may be what a redactor made of a whole one that held a key, or that it could not
   * redact.
   *
   * @param text may be null
   * @return false only if it can't be
   */
  public static boolean mayHaveMasked(Redactor redactor, String text) {
    return access.mayHaveMaskedText(redactor, text);
  }

  /**
   * A redactor that takes for a key what a mask has written, too: for those who only ask whether
   * there is a key in an event, or was one before somebody else redacted it. It says of such texts
   * that they hold a key, and what it makes of them is another text that is of no use to anybody.
   * Failures are counted by the redactor that it is made of as well.
   *
   * @param getter a getter of an event that was given {@code EarlierMasks.key()}
   */
  public static Redactor findingMasks(Redactor redactor, Supplier<String> getter) {
    return access.findingMasksOf(redactor, getter);
  }

  /**
   * Has the lines of {@link Redactor#notMasked} say what whoever named the secrets called that.
   *
   * @return the builder
   */
  public static RedactorBuilder calledBy(RedactorBuilder builder, String option) {
    return access.calledByOption(builder, option);
  }

  /**
   * What a redactor goes by just now: another object after each change of what is masked. Whoever
   * remembers texts that held no key forgets them then.
   */
  public static Object policy(Redactor redactor) {
    return access.policyOf(redactor);
  }

  /**
   * Has a redactor remember the lines that it found clean a moment ago, for the streams that it
   * made: for who shows it a line, and the same again, encoded. Then a clean text may be copied.
   */
  public static void rememberLines(Redactor redactor) {
    access.rememberLinesOf(redactor);
  }

  /** See {@link #rememberLines}. */
  protected abstract void rememberLinesOf(Redactor redactor);

  /**
   * As {@link Redactor#wrap(OutputStream)}, for somebody who is told of each key.
   *
   * @param sink one that is a {@link FinishedSink} waits for more as long as it takes
   */
  public static RedactingOutputStream wrap(
      Redactor redactor, OutputStream sink, KeyListener listener) {
    return access.wrapBytes(redactor, sink, listener);
  }

  /** The same for characters. */
  public static Writer wrap(Redactor redactor, Writer sink, KeyListener listener) {
    return access.wrapCharacters(redactor, sink, listener);
  }

  /** A redactor that knows these values, too, as far as the mask suits them. */
  public static Redactor knowing(Redactor redactor, List<KnownValue> more) {
    return access.redactorKnowing(redactor, more);
  }

  /**
   * The same redactor for texts that nobody is shown, or in which each key was found before: it
   * counts no findings, and tells nobody.
   */
  public static Redactor unheard(Redactor redactor) {
    return access.unheardOf(redactor);
  }

  /**
   * Has the redactor count no findings, and tell nobody.
   *
   * @return the builder
   */
  public static RedactorBuilder unheard(RedactorBuilder builder) {
    return access.unheardOf(builder);
  }

  /** See {@link #unheard(Redactor)}. */
  protected abstract Redactor unheardOf(Redactor redactor);

  /** See {@link #unheard(RedactorBuilder)}. */
  protected abstract RedactorBuilder unheardOf(RedactorBuilder builder);

  /**
   * The same redactor for whole texts that go somewhere else: what it finds is counted and told by
   * the one that it is made of.
   *
   * @param sink see {@link dev.notionredactor.finding.Origin}
   */
  public static Redactor withTextsTo(Redactor redactor, String sink) {
    return access.withTextsOf(redactor, sink);
  }

  /** See {@link #withTextsTo}. */
  protected abstract Redactor withTextsOf(Redactor redactor, String sink);

  /**
   * Whether the next redactor is built without its secret files: by those who only want to know
   * whether it can be.
   *
   * @return the builder
   */
  public static RedactorBuilder withoutFiles(RedactorBuilder builder, boolean without) {
    return access.withoutFilesOf(builder, without);
  }

  /** See {@link #withoutFiles}. */
  protected abstract RedactorBuilder withoutFilesOf(RedactorBuilder builder, boolean without);

  /** Has somebody hear what {@link Redactor#notMasked} says, now and what comes later. */
  public static void tellNotMasked(Redactor redactor, Consumer<String> hearer) {
    access.tellNotMaskedOf(redactor, hearer);
  }

  /** See {@link #tellNotMasked}. */
  protected abstract void tellNotMaskedOf(Redactor redactor, Consumer<String> hearer);

  /** Has a redactor mask what {@link dev.notionredactor.KnownValues} is given. */
  public static void shareValues(Redactor redactor) {
    access.shareValuesOf(redactor);
  }

  /** See {@link #shareValues}. */
  protected abstract void shareValuesOf(Redactor redactor);

  /**
   * What a redactor masks of the values that an application fetches.
   *
   * @param names those that count, besides the ones that say so
   * @param retireAfter see {@link RedactorBuilder#retireAfter}; null for never
   */
  public static FetchedValues fetchedValues(
      Redactor redactor, Collection<String> names, Duration retireAfter) {
    return access.fetchedValuesOf(
        redactor, names, retireAfter == null ? -1 : retireAfter.toNanos());
  }

  /** See {@link #fetchedValues}; negative: never. */
  protected abstract FetchedValues fetchedValuesOf(
      Redactor redactor, Collection<String> names, long keptNanos);

  /** Who hears of what a redactor masks; null if nobody does. */
  public static FindingLog findings(Redactor redactor) {
    return access.findingsOf(redactor);
  }

  /** See {@link #findings}. */
  protected abstract FindingLog findingsOf(Redactor redactor);

  /** See {@link #wrap(Redactor, OutputStream, KeyListener)}. */
  protected abstract RedactingOutputStream wrapBytes(
      Redactor redactor, OutputStream sink, KeyListener listener);

  /** See {@link #wrap(Redactor, Writer, KeyListener)}. */
  protected abstract Writer wrapCharacters(Redactor redactor, Writer sink, KeyListener listener);

  /** See {@link #knowing}. */
  protected abstract Redactor redactorKnowing(Redactor redactor, List<KnownValue> more);

  /** See {@link #parts}. */
  protected abstract PartRedactor partsOf(Redactor redactor);

  /** See {@link #mayHaveMasked}. */
  protected abstract boolean mayHaveMaskedText(Redactor redactor, String text);

  /** See {@link #findingMasks}. */
  protected abstract Redactor findingMasksOf(Redactor redactor, Supplier<String> getter);

  /** See {@link #policy}. */
  protected abstract Object policyOf(Redactor redactor);

  /** See {@link #calledBy}. */
  protected abstract RedactorBuilder calledByOption(RedactorBuilder builder, String option);
}
