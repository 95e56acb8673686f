package dev.notionredactor.scrub.report;

import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a run has come, while it lasts. Thread-safe. */
public final class Progress implements Closeable {

  /** Less is done before anybody has read it. */
  private static final long LONG = 200L << 20;

  private static final int MEGABYTE = 1 << 20;

  /** One fits on the narrowest terminals, however wide this one is. */
  private static final int WIDTH = 79;

  /** Null if nothing is shown. */
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** One that shows nothing. */
  public static Progress none() {
    return new Progress(null);
  }

  /** One on standard error, of a run that reads so many bytes, if that takes long. */
  public static Progress of(long bytes) {
    return bytes < LONG
        ? none()
        : new Progress(
            new ProgressBarBuilder()
                .setTaskName("scrub")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .clearDisplayOnFinish()
                .build());
  }

  /** So many more bytes were read. */
  public void read(long bytes) {
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
