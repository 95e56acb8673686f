package dev.notionredactor.field;

import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/** A job of two tasks, one of which fails. */
public final class SparkProgram {

  private SparkProgram() {}

  /**
   * Runs it.
   *
   * @param args a key
   */
  public static void main(String[] args) {
    String key = args[0];
    try (JavaSparkContext context = new JavaSparkContext(new SparkConf())) {
      System.out.println("job " + key);
      context
          .parallelize(List.of(1, 2), 2)
          .foreach(
              number -> {
                System.out.println("task " + number + " " + key);
                if (number == 2) {
                  throw new IllegalStateException("failed with " + key);
                }
              });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof SparkException) {
        e.printStackTrace();
      }
    }
  }
}
