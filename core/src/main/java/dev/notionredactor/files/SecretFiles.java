package dev.notionredactor.files;

import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.RotatingValues;
import dev.notionredactor.scanner.KnownValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

  private final List<FilePattern> patterns;

  /** Those that are in a file, and those that were. */
  private final RotatingValues values;

  private final Map<Path, SecretFile> files = new LinkedHashMap<>();

  /** What was said, and need not be again. */
  private final Set<String> said = new LinkedHashSet<>();

  /** Null until there is one. */
  private Consumer<String> problems;

  SecretFiles(List<FilePattern> patterns, CurrentPolicy policy, long keptNanos) {
    this.patterns = patterns;
    this.values = new RotatingValues(policy, keptNanos);
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
    values.forget();
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
      for (KnownValue value : before) {
        if (!isInAFile(value)) {
          values.leave(value);
        }
      }
    }
    if (file.problem() != null) {
      say(file.problem());
    }
  }

  private void add(KnownValue value) {
    try {
      values.add(value);
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

  private void say(String problem) {
    if (said.size() < FilePattern.MOST && said.add(problem) && problems != null) {
      problems.accept(problem);
    }
  }
}
