package dev.notionredactor.files;

import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.scanner.KnownValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files whose secrets are known values, as they are now and as they were: whoever has read an old
 * one may still show it. Thread-safe.
 */
public final class SecretFiles {

  /** So many old values stay at most. */
  private static final int MOST_OLD = 64;

  private final List<FilePattern> patterns;
  private final CurrentPolicy policy;

  /** For how long an old value stays, in nanoseconds; negative for ever. */
  private final long keptNanos;

  private final Map<Path, SecretFile> files = new LinkedHashMap<>();

  /** Those that were in a file, and are in none now; the oldest first. */
  private final List<Old> old = new ArrayList<>();

  /** What was said, and need not be again. */
  private final Set<String> said = new LinkedHashSet<>();

  /** Null until there is one. */
  private Consumer<String> problems;

  private static final class Old {
    private final KnownValue value;
    private final long since;

    Old(KnownValue value, long since) {
      this.value = value;
      this.since = since;
    }
  }

  SecretFiles(List<FilePattern> patterns, CurrentPolicy policy, long keptNanos) {
    this.patterns = patterns;
    this.policy = policy;
    this.keptNanos = keptNanos;
  }

  /**
   * Reads the files, and goes on to look for changes for as long as this object lives.
   *
   * @param policy what the values are added to
   * @param keptNanos how long a value stays known that is in no file any more; negative for ever
   * @return null if there are no files to be read
   */
  public static SecretFiles watched(SecretFileNames names, CurrentPolicy policy, long keptNanos) {
    if (names.patterns().isEmpty()) {
      return null;
    }
    SecretFiles files = new SecretFiles(names.patterns(), policy, keptNanos);
    files.look();
    FileWatch.add(files);
    return files;
  }

  /** Who hears, once each, what is not masked, and why: from now on, and what there is by now. */
  public synchronized void tell(Consumer<String> hearer) {
    problems = hearer;
    said.forEach(hearer);
  }

  /** What is not masked so far, and why. */
  public synchronized List<String> problems() {
    return new ArrayList<>(said);
  }

  /** Looks for changes, and for files that have come. */
  synchronized void look() {
    for (FilePattern pattern : patterns) {
      Collection<Path> found = pattern.files();
      if (found.isEmpty() && !hasHad(pattern)) {
        say(pattern + " is not there yet");
      }
      for (Path path : found) {
        SecretFile file = files.get(path);
        if (file == null && files.size() < FilePattern.MOST) {
          file = new SecretFile(path, pattern.nameOf(path));
          files.put(path, file);
        }
        if (file != null) {
          read(file);
        }
      }
    }
    forget();
  }

  private boolean hasHad(FilePattern pattern) {
    for (Path path : files.keySet()) {
      if (pattern.mayBe(path)) {
        return true;
      }
    }
    return false;
  }

  private void read(SecretFile file) {
    List<KnownValue> before = file.values();
    if (file.read()) {
      for (KnownValue value : file.values()) {
        add(value);
      }
      long now = System.nanoTime();
      for (KnownValue value : before) {
        if (!isInAFile(value)) {
          old.add(new Old(value, now));
        }
      }
    }
    if (file.problem() != null) {
      say(file.problem());
    }
  }

  private void add(KnownValue value) {
    try {
      policy.add(value);
      for (Iterator<Old> each = old.iterator(); each.hasNext(); ) {
        if (each.next().value.isSameAs(value)) {
          each.remove();
        }
      }
    } catch (IllegalArgumentException notWithThisMask) {
      say(value.name() + " is not masked: " + notWithThisMask.getMessage());
    }
  }

  private boolean isInAFile(KnownValue value) {
    for (SecretFile file : files.values()) {
      for (KnownValue each : file.values()) {
        if (each.isSameAs(value)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Retires old values that have been for long enough, and those that are too many. */
  private void forget() {
    long now = System.nanoTime();
    while (!old.isEmpty()
        && (old.size() > MOST_OLD || (keptNanos >= 0 && now - old.get(0).since > keptNanos))) {
      policy.retire(old.remove(0).value);
    }
  }

  private void say(String problem) {
    if (said.size() < FilePattern.MOST && said.add(problem) && problems != null) {
      problems.accept(problem);
    }
  }
}
