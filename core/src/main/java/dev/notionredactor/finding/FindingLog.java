package dev.notionredactor.finding;

import dev.notionredactor.Finding;
import dev.notionredactor.FindingCount;
import dev.notionredactor.FindingListener;
import dev.notionredactor.Findings;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.jfr.FlightRecording;
import dev.notionredactor.jmx.Monitoring;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
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

  /** The exception that this thread reads, if that is why it redacts a text. */
  private static final ThreadLocal<Object> READ = new ThreadLocal<>();

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
  private final ToldCarriers told = new ToldCarriers();

  /** Null until somebody else says, or a key is found. */
  private volatile EventsOfThread events;

  private final AtomicLong listenerFailures = new AtomicLong();

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

  /** A listener for texts that are there as a whole, and go to that sink. */
  public KeyListener ofTexts(String sink) {
    return new TextFindings(this, Origin.of(sink));
  }

  /**
   * In a text that is there as a whole: one of an event, if this thread is redacting one. What an
   * event or an exception carries on to where it is redacted once more is found once.
   */
  @Override
  public void found(FoundKey key, byte[] decoded) {
    if (isBeforeAll(key)) {
      return;
    }
    int event = events().found(this);
    Object carrier = event == 0 ? READ.get() : events().event(event);
    if (carrier == null || told.isNew(carrier, key.shown())) {
      add(event == 0 ? TEXT : (Object) event, key);
    }
  }

  private EventsOfThread events() {
    EventsOfThread known = events;
    if (known == null) {
      known = new NestedEvents();
      events = known;
    }
    return known;
  }

  /** Whether this is but the start of a redactor, and nothing is known yet of events. */
  private boolean isBeforeAll(FoundKey key) {
    return events == null && isExample(key);
  }

  private static boolean isExample(FoundKey key) {
    return RedactorAccess.EXAMPLE_FINGERPRINT.equals(key.fingerprint());
  }

  /** Says who knows the events that a thread redacts; those of the filters if nobody else. */
  public void areOf(EventsOfThread events) {
    this.events = events;
  }

  /**
   * The event that this thread is redacting goes on in an object, as a rule to another thread.
   *
   * @param copy the event, or a copy of it
   * @param isUsedAgain whether that was another event before
   */
  public void goesOnIn(Object copy, boolean isUsedAgain) {
    if (isUsedAgain) {
      told.forget(copy);
    }
    int event = events().depth();
    if (event == 0) {
      return;
    }
    for (FoundKey each : Batch.keys(this, event)) {
      told.isNew(copy, each.shown());
    }
    Object from = events().event(event);
    if (from != null) {
      told.copy(from, copy);
    }
    events().carries(copy);
  }

  /** Until the next call, this thread redacts what an exception says; null if it says no more. */
  public static void read(Object exception) {
    if (exception == null) {
      READ.remove();
    } else {
      READ.set(exception);
    }
  }

  @Override
  public boolean wantsKeys() {
    return false;
  }

  @Override
  public void written() {
    textWritten(ofTexts);
  }

  /** The text is safe. */
  void textWritten(Origin origin) {
    tell(TEXT, origin);
  }

  /**
   * The event is redacted, of which a key was found.
   *
   * @param event where it is from; null if it is shown as it was, and so no key of it
   */
  public void redacted(Origin event) {
    tell(events().depth() + 1, event);
  }

  /** In a stream: one of the event that this thread is redacting, if that holds the key anyway. */
  void foundInStream(StreamFindings stream, FoundKey key) {
    if (isBeforeAll(key)) {
      return;
    }
    int event = events().depth();
    if (event == 0 || !Batch.holds(this, event, key)) {
      add(stream, key);
    }
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
    if (isExample(key)) {
      // Loads what it takes to count it.
      new Counts().add(new Counts.Place(key, origin.sink), 0);
      return;
    }
    count(counts, key, origin.sink);
    Monitoring.found();
    boolean recorded = FlightRecording.isOn();
    if (!(recorded || hasListeners()) || TELLING.get() != null) {
      return;
    }
    TELLING.set(Boolean.TRUE);
    try {
      String thread = Thread.currentThread().getName();
      List<StackTraceElement> stack = stacks.take(key, origin, READ.get());
      Finding finding = new ToldFinding(key, origin, thread, stack, names);
      if (recorded) {
        FlightRecording.record(finding, names.apply(CallStack.lineOf(stack)));
      }
      tell(listener, finding);
      for (FindingListener each : ALL_LISTENERS) {
        tell(each, finding);
      }
    } finally {
      TELLING.remove();
    }
  }

  private boolean hasListeners() {
    return listener != null || !ALL_LISTENERS.isEmpty();
  }

  /** Whether somebody is told of each finding, who wants to know more than what is counted. */
  public boolean isHeard() {
    return hasListeners() || FlightRecording.isOn();
  }

  private static void count(Counts counts, FoundKey key, String sink) {
    Counts.Place place = new Counts.Place(key, sink);
    long now = System.currentTimeMillis();
    counts.add(place, now);
    ALL.add(place, now);
  }

  private void tell(FindingListener hearer, Finding finding) {
    try {
      if (hearer != null) {
        hearer.found(finding);
      }
    } catch (Throwable failure) {
      listenerFailures.incrementAndGet();
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
    return listenerFailures.get();
  }
}
