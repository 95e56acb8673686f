package dev.notionredactor.scrub.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a run. Immutable. */
public final class Results {

  private final List<FileResult> files;
  private final List<String> notes;
  private final boolean isCheck;

  /**
   * All there is to tell.
   *
   * @param files in their order
   * @param notes what else is to be known of some
   * @param isCheck whether nothing was written
   */
  public Results(List<FileResult> files, List<String> notes, boolean isCheck) {
    this.files = Collections.unmodifiableList(new ArrayList<>(files));
    this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
    this.isCheck = isCheck;
  }

  /** In their order. */
  public List<FileResult> files() {
    return files;
  }

  /** What else is to be known, a line each. */
  public List<String> notes() {
    return notes;
  }

  /** Whether nothing was written. */
  public boolean isCheck() {
    return isCheck;
  }

  /** How many files there are, without what has no content. */
  public long fileCount() {
    return files.stream().filter(FileResult::isFile).count();
  }

  /** How many bytes the files have. */
  public long bytes() {
    long bytes = 0;
    for (FileResult file : files) {
      bytes += file.bytes();
    }
    return bytes;
  }

  /** What was found of each key, in the order in which they were. */
  public Map<String, List<Found>> byKey() {
    Map<String, List<Found>> keys = new LinkedHashMap<>();
    for (FileResult file : files) {
      for (Found found : file.found()) {
        keys.computeIfAbsent(found.key(), key -> new ArrayList<>()).add(found);
      }
      // Of those that are told of no more, at least that they are there.
      file.counts().forEach((key, count) -> keys.computeIfAbsent(key, other -> new ArrayList<>()));
    }
    return keys;
  }

  /** How often a key was found. */
  public long count(String key) {
    long count = 0;
    for (FileResult file : files) {
      count += file.counts().getOrDefault(key, 0L);
    }
    return count;
  }

  /** How many files were left as they were. */
  public long problems() {
    return files.stream().filter(file -> file.problem() != null).count();
  }
}
