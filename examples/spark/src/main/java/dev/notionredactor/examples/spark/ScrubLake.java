package dev.notionredactor.examples.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Copies the archive of a log lake with the keys masked, and makes a table of these. */
public final class ScrubLake {

  private static final String USAGE =
      "Usage: ScrubLake INPUT OUTPUT\n"
          + "  INPUT   a directory, a file, or a glob: text and gzip of text\n"
          + "  OUTPUT  is made: in it the copies are in files/, the table is in keys/\n"
          + "Exit status: 0; 2 if an argument is wrong; 3 if a file was left out, which is named.";

  /** There is one task for each file, but no more than this. */
  private static final int MOST_TASKS = 10_000;

  private final SparkSession spark;
  private final Configuration conf;
  private final Path copies;
  private final Path table;

  private ScrubLake(SparkSession spark, Configuration conf, Path output) {
    this.spark = spark;
    this.conf = conf;
    this.copies = new Path(output, "files");
    this.table = new Path(output, "keys");
  }

  /** Takes a path to read from, and one to write to, of any file system that Hadoop knows. */
  public static void main(String[] arguments) throws IOException {
    int status = arguments.length == 2 ? run(arguments[0], arguments[1]) : wrong(USAGE);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(String input, String output) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("ScrubLake").getOrCreate()) {
      Configuration conf = spark.sparkContext().hadoopConfiguration();
      Path to;
      List<LakeFile> files;
      try {
        // Executors have another working directory.
        to = new Path(output).getFileSystem(conf).makeQualified(new Path(output));
        files = Lake.list(input, to, conf);
      } catch (IOException | IllegalArgumentException argument) {
        return wrong(argument.getMessage());
      }
      return new ScrubLake(spark, conf, to).scrub(files);
    }
  }

  private static int wrong(String message) {
    System.err.println("scrub-lake: " + Redactor.create().redact(message));
    return 2;
  }

  private int scrub(List<LakeFile> files) throws IOException {
    Report report = new Report(spark.sparkContext());
    copy(files, report);
    tell(report.keys());
    List<String> leftOut = report.leftOut();
    leftOut.forEach(each -> System.err.println("scrub-lake: left out: " + each));
    if (countCopies() != files.size() - leftOut.size()) {
      throw new IllegalStateException(
          "copies are missing: OUTPUT must be on a file system that all executors share");
    }
    return leftOut.isEmpty() ? 0 : 3;
  }

  private void copy(List<LakeFile> files, Report report) {
    Configuration ofCopies = new Configuration(conf);
    // A file of the lake may be called so.
    ofCopies.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
    tasks(files)
        .mapToPair(file -> new Tuple2<>(file, report))
        .saveAsNewAPIHadoopFile(
            copies.toString(), LakeFile.class, Report.class, MaskedCopies.class, ofCopies);
  }

  private void tell(List<KeyInFile> found) {
    Dataset<Row> keys =
        spark
            .createDataFrame(found, KeyInFile.class)
            .select("fingerprint", "family", "count", "path")
            .orderBy("fingerprint", "path");
    keys.coalesce(1).write().option("header", true).csv(table.toString());
    keys.groupBy("fingerprint", "family")
        .agg(sum("count").as("lines"), count("path").as("files"))
        .orderBy("fingerprint")
        .show(Integer.MAX_VALUE, /* truncate= */ false);
  }

  private long countCopies() throws IOException {
    RemoteIterator<LocatedFileStatus> all = copies.getFileSystem(conf).listFiles(copies, true);
    long count = 0;
    while (all.hasNext()) {
      all.next();
      count++;
    }
    return count;
  }

  /**
   * A file is one task's, since a key may go over lines, and gzip can't be read from its middle.
   */
  private JavaRDD<LakeFile> tasks(List<LakeFile> files) {
    int tasks = Math.min(files.size(), MOST_TASKS);
    // Spark takes neighbours for a task. They come by size, so they are dealt out.
    List<LakeFile> dealt = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      for (int i = task; i < files.size(); i += tasks) {
        dealt.add(files.get(i));
      }
    }
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(dealt, tasks);
  }
}
