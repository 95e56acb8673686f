package dev.notionredactor.examples.spark;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files that are to be copied: one, all of a directory, or those that a glob matches. */
final class Lake {

  /** In names, no mask may have a colon or brackets: HDFS forbids the one, globs read the other. */
  private static final String MASK = "{prefix}({fingerprint})";

  private final Redactor redactor = Redactor.builder().mask(MASK).build();
  private final FileSystem files;
  private final Path output;
  private final List<FileStatus> found = new ArrayList<>();

  private Lake(FileSystem files, Path output) {
    this.files = files;
    this.output = output;
  }

  /**
   * Lists the files of {@code input}, the largest first.
   *
   * @param output with its file system
   * @throws IllegalArgumentException if there is none, or the output is none that may be written
   */
  static List<LakeFile> list(String input, Path output, Configuration conf) throws IOException {
    if (output.getFileSystem(conf).exists(output)) {
      throw new IllegalArgumentException("the output exists already: " + output);
    }
    Path from = new Path(input);
    return new Lake(from.getFileSystem(conf), output).list(from);
  }

  private List<LakeFile> list(Path input) throws IOException {
    boolean isGlob = !files.exists(input);
    FileStatus[] matches =
        isGlob ? files.globStatus(input) : new FileStatus[] {files.getFileStatus(input)};
    for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
      add(match);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("there is no file at " + input);
    }
    found.sort(Comparator.comparingLong(FileStatus::getLen).reversed());
    return named(isGlob || matches[0].isDirectory() ? root(input) : root(input).getParent());
  }

  private void add(FileStatus match) throws IOException {
    if (match.isFile()) {
      found.add(match);
      return;
    }
    if ((output + "/").startsWith(match.getPath() + "/")) {
      throw new IllegalArgumentException("the output is within the input: " + output);
    }
    RemoteIterator<LocatedFileStatus> below = files.listFiles(match.getPath(), true);
    while (below.hasNext()) {
      found.add(below.next());
    }
  }

  /** The path up to where a glob begins in it. */
  private Path root(Path input) throws IOException {
    Path root = files.makeQualified(input);
    String path = root.toUri().getPath();
    String[] plain = files.exists(input) ? new String[] {path} : path.split("[*?\\[{\\\\]", 2);
    return plain.length == 1 ? root : new Path(root, plain[0].replaceFirst("[^/]+$", ""));
  }

  private List<LakeFile> named(Path root) {
    List<LakeFile> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FileStatus each : found) {
      Path path = each.getPath();
      String name = redactor.redact(root.toUri().relativize(path.toUri()).getPath());
      if (!names.add(name)) {
        throw new IllegalArgumentException("two files would have one copy: " + name);
      }
      all.add(new LakeFile(path.toUri().toString(), name));
    }
    return all;
  }
}
