package dev.notionredactor.finding;

import dev.notionredactor.Finding;
import dev.notionredactor.FindingCount;
import dev.notionredactor.FindingListener;
import dev.notionredactor.Findings;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.Nesting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/**
 * Counts what a redactor and its streams mask, and tells of it once the text is safe: what stands
 * more than once in a text, a write or an event is one finding. Thread-safe; throws nothing.
 */
public final class FindingLog implements KeyListener {

  /** Who hears of what every redactor finds. */
  private static final List<FindingListener> ALL_LISTENERS = new CopyOnWriteArrayList<>();

  /** How often they did. */
  private static final Counts ALL = new Counts();

  /** What stands for a whole text: a thread redacts one at a time. */
  private static final Object TEXT = "text";

  /** Set while a listener is called. */
  private static final ThreadLocal<Boolean> TELLING = new ThreadLocal<>();

  /** Null if nobody listens. */
  private final FindingListener listener;

  /** Masks the key in a thread's name. Null as long as there is no redactor. */
  private volatile UnaryOperator<String> names;

  /** Where whole texts go to. */
  private volatile Origin ofTexts = Origin.of(Origin.TEXT);

  private final Counts counts = new Counts();
  private final StackSamples stacks = new StackSamples();
  private final LongAdder listenerFailures = new LongAdder();

  /** {@code listener}: null if nobody listens. */
  public FindingLog(FindingListener listener) {
    this.listener = listener;
  }

  /** See {@link Findings#addListener}. */
  public static void addToAll(FindingListener listener) {
    ALL_LISTENERS.add(listener);
  }

  /** See {@link Findings#removeListener}. */
  public static boolean removeFromAll(FindingListener listener) {
    return ALL_LISTENERS.remove(listener);
  }

  /** Those of all redactors. */
  public static List<FindingCount> countsOfAll() {
    return ALL.all();
  }

  /** How many findings all redactors had. */
  public static long totalOfAll() {
    return ALL.total();
  }

  /** Has the names of threads masked by somebody who tells nobody. */
  public void maskNamesBy(UnaryOperator<String> names) {
    this.names = names;
  }

  /** Says where whole texts go to that are redacted from now on. */
  public void textsGoTo(String sink) {
    ofTexts = Origin.of(sink);
  }

  /** A listener for a stream of that sink. */
  public KeyListener ofStream(String sink) {
    return new StreamFindings(this, Origin.of(sink));
  }

  /** In a text that is there as a whole: one of an event, if this thread is redacting one. */
  @Override
  public void found(FoundKey key, byte[] decoded) {
    int event = Nesting.found(this);
    add(event == 0 ? TEXT : (Object) event, key);
  }

  @Override
  public boolean wantsKeys() {
    return false;
  }

  @Override
  public void written() {
    tell(TEXT, ofTexts);
  }

  /**
   * The event is redacted, for which {@link Nesting#leave} has said that a key was found.
   *
   * @param event where it is from; null if it is shown as it was, and so no key of it
   */
  public void redacted(Origin event) {
    tell(Nesting.depth() + 1, event);
  }

  /** {@code source}: {@link #TEXT}, a stream, or the depth of an event. */
  void add(Object source, FoundKey key) {
    try {
      Batch.add(this, source, key);
    } catch (Throwable noRoom) {
      // No stack or no memory: it is masked, and that is what counts.
    }
  }

  /** {@code origin}: null if there is nothing to tell of. */
  void tell(Object source, Origin origin) {
    try {
      Batch batch = Batch.take(this, source);
      if (batch != null && origin != null) {
        for (FoundKey each : batch.keys()) {
          tell(each, origin);
        }
        counts.addOthers(batch.more());
        ALL.addOthers(batch.more());
      }
    } catch (Throwable noRoom) {
      // As above.
    }
  }

  private void tell(FoundKey key, Origin origin) {
    if (RedactorAccess.EXAMPLE_FINGERPRINT.equals(key.fingerprint())) {
      return;
    }
    counts.add(key, origin.sink);
    ALL.add(key, origin.sink);
    if ((listener == null && ALL_LISTENERS.isEmpty()) || TELLING.get() != null) {
      return;
    }
    TELLING.set(Boolean.TRUE);
    try {
      String thread = names.apply(Thread.currentThread().getName());
      Origin shown = origin.maskedBy(names);
      Finding finding = new ToldFinding(key, shown, thread, stacks.take(key, shown));
      tell(listener, finding);
      for (FindingListener each : ALL_LISTENERS) {
        tell(each, finding);
      }
    } finally {
      TELLING.remove();
    }
  }

  private void tell(FindingListener hearer, Finding finding) {
    try {
      if (hearer != null) {
        hearer.found(finding);
      }
    } catch (Throwable failure) {
      listenerFailures.increment();
    }
  }

  /** How often each key was masked, for each sink. */
  public List<FindingCount> counts() {
    return counts.all();
  }

  /** How many findings there were, also of keys that were not counted by themselves. */
  public long total() {
    return counts.total();
  }

  /** How often a listener threw something. */
  public long listenerFailures() {
    return listenerFailures.sum();
  }
}
