package dev.notionredactor.scrub.report;

import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.scrub.content.Place;
import dev.notionredactor.scrub.format.Hearer;
import dev.notionredactor.scrub.format.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of one file. Thread-safe. */
public final class FileResult implements Hearer {

  /** Of more keys, it is only counted how many there are. */
  static final int MOST_PLACES = 1000;

  private final String name;

  /** How many more places of all files are kept. */
  private final AtomicInteger room;

  /** Most files have nothing in these, and there may be a hundred thousand of them. */
  private List<Found> found = Collections.emptyList();

  private Map<String, Long> counts = Collections.emptyMap();
  private boolean isFile = true;
  private long inside;
  private long bytes;
  private String problem;

  /** {@code name}: as it is to be shown; {@code room}: how many places more files may keep. */
  public FileResult(String name, AtomicInteger room) {
    this.name = name;
    this.room = room;
  }

  /** Alone. */
  public FileResult(String name) {
    this(name, new AtomicInteger(MOST_PLACES));
  }

  /** Of something that has no content. */
  public static FileResult ofName(String name) {
    FileResult result = new FileResult(name);
    result.isFile = false;
    return result;
  }

  /** Whether it has a content, or should have. */
  public boolean isFile() {
    return isFile;
  }

  @Override
  public synchronized void found(Place place, String part, FoundKey key, long line) {
    if (counts.isEmpty()) {
      found = new ArrayList<>();
      counts = new TreeMap<>();
    }
    Found each = new Found(place, part, key, line);
    inside += Names.PART.equals(part) ? 0 : 1;
    counts.merge(each.key(), 1L, Long::sum);
    if (found.size() < MOST_PLACES && room.getAndDecrement() > 0) {
      found.add(each);
    }
  }

  /** Nothing was found yet: another look begins. */
  public synchronized void forget() {
    room.addAndGet(found.size());
    found = Collections.emptyList();
    counts = Collections.emptyMap();
    inside = 0;
  }

  /** So many bytes were read. */
  public synchronized void read(long size) {
    bytes = size;
  }

  /** It could not be read, written or understood; {@code why}: without a key. */
  public synchronized void fail(String why) {
    problem = why;
  }

  /** As it is to be shown. */
  public String name() {
    return name;
  }

  /** The first {@value #MOST_PLACES} keys, in the order in which they were found. */
  public synchronized List<Found> found() {
    return Collections.unmodifiableList(new ArrayList<>(found));
  }

  /** How many there were of each, all of them. */
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** Whether there is a key in its content. */
  public synchronized boolean holdsKey() {
    return inside > 0;
  }

  /** Whether there is one in its name. */
  public synchronized boolean isNamedByKey() {
    return counts.values().stream().mapToLong(Long::longValue).sum() > inside;
  }

  /** How many bytes it has. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Why it was left as it was; null if it was not. */
  public synchronized String problem() {
    return problem;
  }
}
