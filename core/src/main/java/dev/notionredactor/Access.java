package dev.notionredactor;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.fetched.FetchedValues;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.sink.PartRedactor;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is handed to those in other packages of this library. */
final class Access extends RedactorAccess {

  @Override
  protected PartRedactor partsOf(Redactor redactor) {
    return redactor.parts();
  }

  @Override
  protected PartRedactor partsInLengthOf(Redactor redactor, String sink) {
    return redactor.partsInLength(sink);
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
  protected Redactor unheardOf(Redactor redactor) {
    return redactor.unheard();
  }

  @Override
  protected RedactorBuilder unheardOf(RedactorBuilder builder) {
    return builder.unheard();
  }

  @Override
  protected Redactor withTextsOf(Redactor redactor, String sink) {
    return redactor.withTextsTo(sink);
  }

  @Override
  protected RedactorBuilder withoutFilesOf(RedactorBuilder builder, boolean without) {
    return builder.withoutFiles(without);
  }

  @Override
  protected void tellNotMaskedOf(Redactor redactor, Consumer<String> hearer) {
    redactor.tellNotMasked(hearer);
  }

  @Override
  protected void shareValuesOf(Redactor redactor) {
    redactor.shareValues();
  }

  @Override
  protected FetchedValues fetchedValuesOf(
      Redactor redactor, Collection<String> names, long keptNanos) {
    return redactor.fetchedValues(names, keptNanos);
  }

  @Override
  protected FindingLog findingsOf(Redactor redactor) {
    return redactor.findingLog();
  }

  @Override
  protected RedactingOutputStream wrapBytes(
      Redactor redactor, OutputStream sink, KeyListener listener) {
    return redactor.wrap(sink, listener);
  }

  @Override
  protected Writer wrapCharacters(Redactor redactor, Writer sink, KeyListener listener) {
    return redactor.wrap(sink, listener);
  }

  @Override
  protected Redactor redactorKnowing(Redactor redactor, List<KnownValue> more) {
    return redactor.knowing(more);
  }

  @Override
  protected void rememberLinesOf(Redactor redactor) {
    redactor.rememberLines();
  }

  @Override
  protected Object policyOf(Redactor redactor) {
    return redactor.policy();
  }

  @Override
  protected RedactorBuilder calledByOption(RedactorBuilder builder, String option) {
    return builder.calledBy(option);
  }
}
