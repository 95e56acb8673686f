package dev.notionredactor.files;

import dev.notionredactor.idle.Background;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One thread that looks at all files, for as long as somebody wants to know of any. It asks for
 * what a file is, and reads it if that is something else: so it works where nobody tells of
 * changes, as with the file systems that secrets are mounted by.
 */
final class FileWatch implements Runnable {

  private static final long INTERVAL_MILLIS = 200;

  /** It rests so many times as long as it has looked, as a huge directory takes its time. */
  private static final int REST = 9;

  private static final List<WeakReference<SecretFiles>> WATCHED = new ArrayList<>();

  private static boolean runs;

  private FileWatch() {}

  static void add(SecretFiles files) {
    synchronized (WATCHED) {
      WATCHED.add(new WeakReference<>(files));
      if (!runs) {
        runs = Background.start(new FileWatch(), "notion-redactor-files");
      }
    }
  }

  @Override
  public void run() {
    long tookMillis = 0;
    while (!isOver()) {
      try {
        Thread.sleep(Math.max(INTERVAL_MILLIS, REST * tookMillis));
      } catch (InterruptedException nobodyElseKnowsThisThread) {
        // So it is nothing to act on.
      }
      long begun = System.nanoTime();
      look();
      tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
  }

  private static boolean isOver() {
    synchronized (WATCHED) {
      WATCHED.removeIf(each -> each.get() == null);
      runs = !WATCHED.isEmpty();
      return !runs;
    }
  }

  private static void look() {
    List<SecretFiles> watched = new ArrayList<>();
    synchronized (WATCHED) {
      for (WeakReference<SecretFiles> each : WATCHED) {
        SecretFiles files = each.get();
        if (files != null) {
          watched.add(files);
        }
      }
    }
    for (SecretFiles files : watched) {
      try {
        files.look();
      } catch (Throwable noRoom) {
        // Again, and later.
      }
    }
  }
}
