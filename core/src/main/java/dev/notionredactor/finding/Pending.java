package dev.notionredactor.finding;

import dev.notionredactor.object.Nesting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The keys that this thread has masked in texts that are not safe yet, or in the event that it is
 * redacting. Nothing is left in the thread once they are told.
 */
final class Pending {

  private static final ThreadLocal<List<Pending>> OF_THREAD = new ThreadLocal<>();

  final FindingLog log;
  final Origin origin;
  final FoundKey key;

  private Pending(FindingLog log, Origin origin, FoundKey key) {
    this.log = log;
    this.origin = origin;
    this.key = key;
  }

  static void add(FindingLog log, Origin origin, FoundKey key) {
    List<Pending> all = OF_THREAD.get();
    if (all == null) {
      all = new ArrayList<>(2);
      OF_THREAD.set(all);
    }
    all.add(new Pending(log, origin, key));
  }

  /** Takes all of them; none as long as an event is being redacted. */
  static List<Pending> take() {
    List<Pending> all = OF_THREAD.get();
    if (all == null || Nesting.isWithin()) {
      return Collections.emptyList();
    }
    OF_THREAD.remove();
    return all;
  }
}
