package dev.notionredactor.examples.spark;

import dev.notionredactor.Redactor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;

/** The copy of one file, text or gzip as that is, made in constant memory. */
final class MaskedCopy {

  private static final int BUFFER = 1 << 16;

  private final LakeFile file;
  private final Path directory;
  private final Configuration conf;

  /** For one file alone: so what it has found is that file's. */
  private final Redactor redactor = Redactor.create();

  MaskedCopy(LakeFile file, Path directory, Configuration conf) {
    this.file = file;
    this.directory = directory;
    this.conf = conf;
  }

  /** Writes it; or else says why not, and leaves none. */
  void write(Report report) throws IOException {
    try {
      masked();
      report.masked(file, redactor);
    } catch (Unreadable why) {
      report.leftOut(file, why.getMessage());
    }
  }

  private void masked() throws IOException, Unreadable {
    if (file.name.contains(":")) {
      throw new Unreadable("has a colon in its name, which Hadoop does not allow");
    }
    if (("/" + file.name).contains("/" + FileOutputCommitter.PENDING_DIR_NAME + "/")) {
      throw new Unreadable("is of a job that has not ended, or has failed");
    }
    Path copy = new Path(directory, file.name);
    FileSystem files = copy.getFileSystem(conf);
    try {
      try (InputStream from = open();
          OutputStream to = files.create(copy, /* overwrite= */ false)) {
        copy(from, to);
      }
      if (redactor.failures() > 0) {
        throw new Unreadable("could not be redacted: " + redactor.firstFailure());
      }
    } catch (Unreadable why) {
      files.delete(copy, /* recursive= */ false);
      throw why;
    }
  }

  private InputStream open() throws Unreadable {
    Path path = new Path(URI.create(file.uri));
    try {
      return new BufferedInputStream(path.getFileSystem(conf).open(path), BUFFER);
    } catch (IOException failure) {
      throw new Unreadable(failure);
    }
  }

  private void copy(InputStream from, OutputStream to) throws IOException, Unreadable {
    if (look(from) != Content.GZIP) {
      redact(from, to);
      return;
    }
    // Not GZIPInputStream: of a remote file with several members that may end after the first.
    GzipCodec gzip = new GzipCodec();
    gzip.setConf(conf);
    try (InputStream unpacked = new BufferedInputStream(gzip.createInputStream(from), BUFFER);
        OutputStream packed = gzip.createOutputStream(to)) {
      redact(unpacked, packed);
    }
  }

  /** Redacts bytes, in whatever charset they are, and across the ends of lines. */
  private void redact(InputStream from, OutputStream to) throws IOException, Unreadable {
    if (look(from) != Content.TEXT) {
      throw new Unreadable("is neither text nor gzip of text");
    }
    try (OutputStream redacted = redactor.wrap(new BufferedOutputStream(to, BUFFER))) {
      writeLines(from, redacted);
    }
  }

  /** Whole lines at once, as many as there are; a line that is longer than that, in parts. */
  private void writeLines(InputStream from, OutputStream to) throws IOException, Unreadable {
    byte[] buffer = new byte[BUFFER];
    int kept = 0;
    for (int count; (count = read(from, buffer, kept)) > 0; ) {
      int end = kept + count;
      int lines = end;
      while (lines > 0 && buffer[lines - 1] != '\n') {
        lines--;
      }
      if (lines == 0 && end == BUFFER) {
        lines = end;
      }
      write(buffer, lines, to);
      kept = end - lines;
      System.arraycopy(buffer, lines, buffer, 0, kept);
    }
    write(buffer, kept, to);
  }

  /** Line by line if there is a key in it, as one is one finding in each write. */
  private void write(byte[] lines, int end, OutputStream to) throws IOException {
    int line = 0;
    if (redactor.containsKey(lines, 0, end)) {
      for (int i = 0; i < end; i++) {
        if (lines[i] == '\n') {
          to.write(lines, line, i + 1 - line);
          line = i + 1;
        }
      }
    }
    to.write(lines, line, end - line);
  }

  private static Content look(InputStream in) throws Unreadable {
    byte[] head = new byte[Content.HEAD];
    in.mark(Content.HEAD);
    int length = 0;
    for (int count; (count = read(in, head, length)) > 0; ) {
      length += count;
    }
    try {
      in.reset();
    } catch (IOException failure) {
      throw new Unreadable(failure);
    }
    return Content.of(head, length);
  }

  /** Reads up to the array's end; returns 0 or less if that is reached, or the file's. */
  private static int read(InputStream in, byte[] into, int offset) throws Unreadable {
    try {
      return in.read(into, offset, into.length - offset);
    } catch (IOException failure) {
      throw new Unreadable(failure);
    }
  }
}
