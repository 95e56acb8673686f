package dev.notionredactor.examples.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private ScrubLake(SparkSession spark) {
    this.spark = spark;
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
      List<LakeFile> files;
      try {
        files = Lake.list(input, output, spark.sparkContext().hadoopConfiguration());
      } catch (IllegalArgumentException argument) {
        return wrong(argument.getMessage());
      }
      return new ScrubLake(spark).scrub(files, output);
    }
  }

  private static int wrong(String message) {
    System.err.println("scrub-lake: " + message);
    return 2;
  }

  private int scrub(List<LakeFile> files, String output) {
    Report report = new Report(spark.sparkContext());
    tasks(files)
        .mapToPair(file -> new Tuple2<>(file, report))
        .saveAsNewAPIHadoopFile(
            output + "/files", LakeFile.class, Report.class, MaskedCopies.class);

    Dataset<Row> keys =
        spark
            .createDataFrame(report.keys(), KeyInFile.class)
            .select("fingerprint", "family", "count", "path")
            .orderBy("fingerprint", "path");
    keys.coalesce(1).write().option("header", true).csv(output + "/keys");
    keys.groupBy("fingerprint", "family")
        .agg(sum("count").as("lines"), count("path").as("files"))
        .orderBy("fingerprint")
        .show(Integer.MAX_VALUE, /* truncate= */ false);

    report.problems().forEach(each -> System.err.println("scrub-lake: left out: " + each));
    return report.problems().isEmpty() ? 0 : 3;
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
