package dev.notionredactor.examples.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/**
 * Local files, but in the middle of some that are written, the first time, the disk is full or the
 * process dies; and of one every time.
 */
public final class TroubledFileSystem extends RawLocalFileSystem {

  static final String FAILS_ONCE = "fails-once.log";
  static final String DIES_ONCE = "dies-once.log";
  static final String FAILS = "fails.log";

  private static final int GOOD_BYTES = 100_000;

  @Override
  public FSDataOutputStream create(
      Path file, boolean overwrite, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    FSDataOutputStream out = super.create(file, overwrite, buffer, copies, block, progress);
    return switch (file.getName()) {
      case FAILS -> failing(out);
      case FAILS_ONCE -> isFirst(file) ? failing(out) : out;
      case DIES_ONCE -> isFirst(file) ? dying(out) : out;
      default -> out;
    };
  }

  /** Other attempts are in other processes. */
  private static boolean isFirst(Path file) throws IOException {
    java.nio.file.Path marks = java.nio.file.Path.of(System.getenv("TROUBLED_MARKS"));
    return marks.resolve(file.getName()).toFile().createNewFile();
  }

  private static FSDataOutputStream failing(OutputStream out) throws IOException {
    return new FSDataOutputStream(new Troubled(out), null);
  }

  private static FSDataOutputStream dying(OutputStream out) throws IOException {
    return new FSDataOutputStream(
        new Troubled(out) {
          @Override
          void trouble() {
            Runtime.getRuntime().halt(1);
          }
        },
        null);
  }

  private static class Troubled extends FilterOutputStream {
    private int written;

    Troubled(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written += length;
      if (written > GOOD_BYTES) {
        trouble();
      }
    }

    void trouble() throws IOException {
      throw new IOException("no space left");
    }
  }

  /** With what a job takes it for the local files. */
  static String setting() {
    return "spark.hadoop.fs.file.impl=" + TroubledFileSystem.class.getName();
  }
}
