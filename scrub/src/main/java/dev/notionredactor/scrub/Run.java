package dev.notionredactor.scrub;

import dev.notionredactor.scrub.content.Content;
import dev.notionredactor.scrub.content.FileRegion;
import dev.notionredactor.scrub.content.Place;
import dev.notionredactor.scrub.content.Region;
import dev.notionredactor.scrub.content.Spool;
import dev.notionredactor.scrub.format.Formats;
import dev.notionredactor.scrub.format.Limits;
import dev.notionredactor.scrub.format.Names;
import dev.notionredactor.scrub.format.Nowhere;
import dev.notionredactor.scrub.format.Redactors;
import dev.notionredactor.scrub.format.Refusal;
import dev.notionredactor.scrub.format.Scope;
import dev.notionredactor.scrub.input.Descriptors;
import dev.notionredactor.scrub.input.InputFile;
import dev.notionredactor.scrub.input.Inputs;
import dev.notionredactor.scrub.input.OtherName;
import dev.notionredactor.scrub.input.Problem;
import dev.notionredactor.scrub.report.FileResult;
import dev.notionredactor.scrub.report.Progress;
import dev.notionredactor.scrub.report.Results;
import dev.notionredactor.scrub.sink.InPlace;
import dev.notionredactor.scrub.sink.StandardOutput;
import dev.notionredactor.scrub.sink.Target;
import dev.notionredactor.scrub.sink.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One run over files: looks for whole keys in all of them first, then masks these, and pieces of
 * them, in each.
 */
final class Run {

  /** Each file is looked through, and then masked. */
  private static final int PASSES = 2;

  /** Of more places than these it is only told how many there are. */
  private static final int MOST_PLACES = 20_000;

  private final Inputs inputs;
  private final Limits limits;

  /** Null if nothing is to be written. */
  private final Target target;

  private final List<FileResult> results = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Names names;

  /** What was read of pipes and devices. */
  private final Map<Path, Spool> held = new HashMap<>();

  private Redactors redactors;
  private Progress progress = Progress.none();

  /** {@code target}: null if nothing is to be written. */
  Run(Inputs inputs, Redactors redactors, Limits limits, Target target) {
    this.inputs = inputs;
    this.redactors = redactors;
    this.limits = limits;
    this.target = target;
    this.names = new Names(redactors);
  }

  /** {@code shows}: whether it is shown how far it has come. */
  Results run(boolean shows) {
    long bytes = inputs.files().stream().mapToLong(InputFile::size).sum();
    try (Progress shown = shows ? Progress.of(PASSES * bytes) : Progress.none()) {
      progress = shown;
      return run();
    }
  }

  private Region open(InputFile file) throws IOException {
    if (file.isRegular()) {
      return new FileRegion(FileChannel.open(file.path()), progress::read);
    }
    // What can be read once is held for the second look.
    synchronized (held) {
      Spool spool = held.get(file.path());
      if (spool == null) {
        spool = new Spool();
        held.put(file.path(), spool);
        try (InputStream in = Files.newInputStream(file.path())) {
          Content.copy(in, spool);
        }
      }
      Region all = spool.region();
      return all.part(0, all.size());
    }
  }

  private Results run() {
    AtomicInteger room = new AtomicInteger(MOST_PLACES);
    for (InputFile file : inputs.files()) {
      results.add(new FileResult(names.shown(file.path()), room));
    }
    eachFile(/* atOnce= */ true, this::look);
    // For keys to be met that stand nowhere else.
    othersNamedByKeys();
    boolean met = redactors.hasMetKeys();
    redactors = redactors.knowingThose();
    if (redactors.metTooMany()) {
      notes.add("too many keys were found for pieces of all of them to be looked for");
    }
    boolean atOnce = target == null || target.takesSeveral();
    eachFile(
        atOnce,
        (file, result) -> {
          if (met || result.holdsKey() || (target != null && target.takesClean())) {
            mask(file, result);
          }
        });
    List<FileResult> all = new ArrayList<>(results);
    all.addAll(othersNamedByKeys());
    for (Problem problem : inputs.problems()) {
      FileResult result = new FileResult(names.shown(problem.path()));
      result.fail(result.name() + ": " + names.shown(problem.reason()));
      all.add(result);
    }
    for (String note : inputs.notes()) {
      notes.add(names.shown(note));
    }
    return new Results(all, notes, target == null);
  }

  /**
   * What has no content that could be masked, and stays as it is. Where all is written elsewhere,
   * it is not, and nobody need be told.
   */
  private List<FileResult> othersNamedByKeys() {
    List<FileResult> named = new ArrayList<>();
    for (OtherName other : inputs.otherNames()) {
      FileResult result = FileResult.ofName(names.shown(other.path()));
      Scope scope =
          Scope.of(
              redactors, limits, result, false, Place.file(result.name()), other.text().length());
      Guarded.run(result, names, () -> look(other, result, scope));
      if (result.isNamedByKey() || result.problem() != null) {
        named.add(result);
      }
    }
    boolean stay = target == null || target instanceof InPlace;
    return stay ? named : Collections.emptyList();
  }

  private void look(OtherName other, FileResult result, Scope scope) throws IOException {
    names.look(other.text(), scope);
    refuseName(result);
  }

  /** Nobody else would find the file again by another name. */
  private void refuseName(FileResult result) throws Refusal {
    if (target instanceof InPlace && result.isNamedByKey()) {
      throw new Refusal(Place.file(result.name()), "has a key in its name, which stays: rename it");
    }
  }

  /** What is done with a file. */
  private interface Step {
    void run(InputFile file, FileResult result) throws IOException;
  }

  /**
   * Does it with each file.
   *
   * @throws OutOfMemoryError if there was not even the memory to say so of one file
   */
  private void eachFile(boolean atOnce, Step step) {
    int count = atOnce ? Runtime.getRuntime().availableProcessors() : 1;
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> work(next, done, step), "scrub " + i);
      thread.setUncaughtExceptionHandler((failed, noMemory) -> {});
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("nobody interrupts", impossible);
    }
    if (done.get() < results.size()) {
      throw new OutOfMemoryError();
    }
  }

  /** Takes one file after the other, until there is none. */
  private void work(AtomicInteger next, AtomicInteger done, Step step) {
    for (int i; (i = next.getAndIncrement()) < results.size(); ) {
      guarded(inputs.files().get(i), results.get(i), step);
      done.incrementAndGet();
    }
  }

  private void guarded(InputFile file, FileResult result, Step step) {
    if (result.problem() != null) {
      return;
    }
    Guarded.run(result, names, () -> step.run(file, result));
  }

  private void look(InputFile file, FileResult result) throws IOException {
    if (target instanceof StandardOutput && Descriptors.isOutput(file.path())) {
      throw new Refusal(
          Place.file(result.name()),
          "is also where standard output goes, which the shell may have emptied; --in-place"
              + " masks a file in its place");
    }
    try (Region region = open(file)) {
      result.read(region.size());
      Scope scope = scope(result, region, /* countsLines= */ false);
      names.look(file.relative(), scope);
      Content content = new Content(region);
      if (target instanceof StandardOutput
          && Descriptors.isOutputTerminal()
          && !Formats.isText(content)) {
        throw new Refusal(Place.file(result.name()), "is binary, and not for a terminal");
      }
      Formats.scrub(content, Nowhere.INSTANCE, scope);
    }
  }

  private Scope scope(FileResult result, Region region, boolean countsLines) {
    Place place = Place.file(result.name());
    return Scope.of(redactors, limits, result, countsLines, place, region.size());
  }

  private void mask(InputFile file, FileResult result) throws IOException {
    FileTime time = Files.getLastModifiedTime(file.path());
    try (Region region = open(file)) {
      if (target == null) {
        check(file, result, region, time);
        return;
      }
      if (!target.takesClean() && !result.holdsKey()) {
        // By itself it has none; but it may have a piece of one that stands in another file.
        check(file, result, region, time);
      }
      if (target.takesClean() || result.holdsKey()) {
        write(file, result, region, time);
      }
    }
    refuseName(result);
  }

  private void check(InputFile file, FileResult result, Region region, FileTime time)
      throws IOException {
    scrub(file, result, region, Nowhere.INSTANCE);
    checkUnchanged(file.path(), region, time, result);
  }

  private void write(InputFile file, FileResult result, Region region, FileTime time)
      throws IOException {
    try (TargetFile written = target.open(file, names.shown(file.relative()))) {
      scrub(file, result, region, written.stream());
      checkUnchanged(file.path(), region, time, result);
      written.commit();
    }
    if (target instanceof InPlace) {
      noteOtherNames(file, result);
    }
  }

  private void scrub(InputFile file, FileResult result, Region region, OutputStream out)
      throws IOException {
    result.forget();
    Scope scope = scope(result, region, /* countsLines= */ true);
    names.look(file.relative(), scope);
    Formats.scrub(new Content(region), out, scope);
  }

  private void noteOtherNames(InputFile file, FileResult result) {
    int others = file.names() - 1;
    if (others > 0) {
      synchronized (notes) {
        notes.add(
            result.name()
                + " has "
                + others
                + (others == 1 ? " other name" : " other names")
                + " (hard links), under which the file is as it was");
      }
    }
  }

  private static void checkUnchanged(Path path, Region region, FileTime time, FileResult result)
      throws IOException {
    if (!Files.isRegularFile(path)) {
      return;
    }
    if (Files.size(path) != region.size() || !Files.getLastModifiedTime(path).equals(time)) {
      throw new Refusal(Place.file(result.name()), "changed while it was read");
    }
  }
}
