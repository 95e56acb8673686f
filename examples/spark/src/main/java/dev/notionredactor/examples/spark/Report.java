package dev.notionredactor.examples.spark;

import dev.notionredactor.FindingCount;
import dev.notionredactor.Redactor;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;

/**
 * What the tasks tell the driver. Accumulators, as Spark adds those of each task once, however
 * often it was tried.
 */
final class Report implements Serializable {

  private static final long serialVersionUID = 1;

  private final CollectionAccumulator<KeyInFile> keys;
  private final CollectionAccumulator<String> leftOut;

  Report(SparkContext context) {
    keys = context.collectionAccumulator();
    leftOut = context.collectionAccumulator();
  }

  void masked(LakeFile file, Redactor redactor) {
    long others = redactor.findingCount();
    for (FindingCount each : redactor.findings()) {
      keys.add(new KeyInFile(each.fingerprint(), each.name(), each.count(), file.name));
      others -= each.count();
    }
    if (others > 0) { // The redactor counts 1000 keys by themselves.
      keys.add(new KeyInFile(null, "others", others, file.name));
    }
  }

  void leftOut(LakeFile file, String reason) {
    leftOut.add(file.name + ": " + reason);
  }

  List<KeyInFile> keys() {
    return keys.value();
  }

  List<String> leftOut() {
    return leftOut.value();
  }
}
