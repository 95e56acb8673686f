package dev.notionredactor.programs;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Says how many bytes more of the heap are in use after logging and printing for a while, for each
 * way to do it: from many short threads, by many loggers, to many streams.
 */
public final class RetainedMemoryProgram {

  /** Each of which takes a while, if there are many threads. */
  public static final List<String> SUBJECTS = subjects();

  private static final String LARGE_TEXTS = "large texts";

  private static final int MOST_LOGGERS = 10_000;

  private static final int LARGE = 8 * 1024 * 1024;

  /** Some libraries look only with every fourth event at which threads have died. */
  private static final int EVENTS_OF_ROUND = 4;

  private static final int ROUNDS_WITHOUT_CHANGE = 3;

  private static final int ROUND_MILLIS = 10;

  /** In which streams that wait are released. */
  private static final int LONG_ROUND_MILLIS = 50;

  private static final long WORTH_WAITING_FOR = 32 * 1024;

  /**
   * How much more shows that something still waits to be released, and for how long it may: streams
   * for a time, and what libraries keep of a thread until the JVM has told them that it died, which
   * takes longer on a busy machine.
   */
  private static final long WAITING = 128 * 1024;

  private static final long PATIENCE_MILLIS = 10_000;
  private static final long PATIENCE_WITH_STREAMS_MILLIS = 60_000;

  private interface Action {
    void run(int i) throws Exception;
  }

  private final int count;
  private final PrintStream results;
  private final String key = Program.key();
  private boolean waits;

  private RetainedMemoryProgram(int count, PrintStream results) {
    this.count = count;
    this.results = results;
  }

  /** {@code arguments}: how often, and for which subject; or for all. */
  public static void main(String[] arguments) throws Exception {
    try (PrintStream results = new PrintStream(Program.file("retained.txt"))) {
      RetainedMemoryProgram program =
          new RetainedMemoryProgram(Integer.parseInt(arguments[0]), results);
      for (String subject : SUBJECTS) {
        if (arguments[1].equals("all") || arguments[1].equals(subject)) {
          program.of(subject);
        }
      }
    }
  }

  private static List<String> subjects() {
    List<String> all = new ArrayList<>(Subjects.ofEvents());
    all.addAll(Subjects.ofStreams());
    all.add(LARGE_TEXTS);
    return all;
  }

  private void of(String subject) throws Exception {
    waits = Subjects.ofStreams().contains(subject);
    if (subject.equals(LARGE_TEXTS)) {
      ofLargeTexts();
    } else if (Subjects.ofEvents().contains(subject)) {
      ofEvents(subject);
    } else if (!subject.equals("wrapped") || Program.exists("dev.notionredactor.Redactor")) {
      ofStreams(subject);
    }
  }

  private void ofEvents(String name) throws Exception {
    Subject subject = Subjects.of(name);
    measure(
        name + ", threads",
        i -> {
          Thread thread = new Thread(() -> log(subject, i), "short " + i);
          thread.start();
          thread.join();
        });
    Method startVirtual = startVirtual();
    if (startVirtual != null) {
      measure(
          name + ", virtual threads",
          i -> ((Thread) startVirtual.invoke(null, (Runnable) () -> log(subject, i))).join());
    }
    measure(name + ", loggers", i -> subject.logBy("of" + i % MOST_LOGGERS, text(i)));
    subject.stop();
  }

  private void ofStreams(String name) throws Exception {
    Subject subject = Subjects.of(name);
    measure(name, i -> subject.log(text(i), null));
    subject.stop();
  }

  /** Through a stream that is there all the time. */
  private void ofLargeTexts() throws Exception {
    PrintStream before = System.out;
    PrintStream own = new Discarding();
    System.setOut(own);
    System.out.println("small");
    measure(
        LARGE_TEXTS,
        i -> {
          if (i == 0) {
            System.out.println(
                String.join("", Collections.nCopies(LARGE / 16, "0123456789abcde ")));
            byte[] bytes = new byte[LARGE];
            System.out.write(bytes, 0, bytes.length);
          }
        });
    System.setOut(before);
  }

  private void log(Subject subject, int i) {
    try {
      subject.log(text(i), i % 20 == 0 ? new IllegalStateException(text(i)) : null);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String text(int i) {
    return "request " + i + (i % 10 == 0 ? " with " + key : " is a text that has nothing in it");
  }

  private void measure(String what, Action action) throws Exception {
    for (int i = 1; i <= count / 4; i++) {
      action.run(-i);
    }
    long before = used(action);
    for (int i = 0; i < count; i++) {
      action.run(i);
    }
    long end =
        System.currentTimeMillis() + (waits ? PATIENCE_WITH_STREAMS_MILLIS : PATIENCE_MILLIS);
    long after = used(action);
    while (after - before > WAITING && System.currentTimeMillis() < end) {
      after = used(action);
    }
    results.println(what + ": " + (after - before));
  }

  /** Once those had a chance that wait for a GC, or for the time to pass: it gets less no more. */
  private long used(Action action) throws Exception {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS_WITHOUT_CHANGE; round++) {
      for (int i = 0; i < EVENTS_OF_ROUND; i++) {
        action.run(-EVENTS_OF_ROUND * round - i);
      }
      System.gc();
      Thread.sleep(waits ? LONG_ROUND_MILLIS : ROUND_MILLIS);
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      if (used < least - WORTH_WAITING_FOR) {
        round = 0;
      }
      least = Math.min(least, used);
    }
    return least;
  }

  /** From Java 21 on; else null. */
  private static Method startVirtual() {
    try {
      return Thread.class.getMethod("startVirtualThread", Runnable.class);
    } catch (NoSuchMethodException older) {
      return null;
    }
  }

  /** Has methods of its own, and keeps nothing. */
  private static final class Discarding extends PrintStream {

    Discarding() {
      super(
          new java.io.OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void write(byte[] bytes, int offset, int length) {}
          });
    }

    @Override
    public void println(String text) {
      super.println(text);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
    }
  }
}
