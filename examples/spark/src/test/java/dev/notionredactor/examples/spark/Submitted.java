package dev.notionredactor.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What has come of the packaged job, submitted as one does. */
final class Submitted {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path CORE = TARGET.resolve("lib");

  final int status;
  final String out;
  final String err;

  private Submitted(int status, String out, String err) {
    this.status = status;
    this.out = out;
    this.err = err;
  }

  /** {@code arguments}: options of Spark's, and behind {@code --} those of the job. */
  static Submitted submit(Path dir, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of("submit").toAbsolutePath().toString());
    command.addAll(List.of("--class", ScrubLake.class.getName(), "--jars", core()));
    command.addAll(List.of("--conf", "spark.log.level=WARN", "--conf", "spark.ui.enabled=false"));
    for (String argument : arguments) {
      command.add(
          argument.equals("--") ? TARGET.resolve("example-spark.jar").toString() : argument);
    }
    Path out = Files.createTempFile(dir, "out", "");
    Path err = Files.createTempFile(dir, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("TROUBLED_MARKS", Files.createTempDirectory(dir, "marks").toString());
    int status = builder.start().waitFor();
    return new Submitted(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static String core() throws IOException {
    try (var jars = Files.list(CORE)) {
      return jars.findFirst().orElseThrow().toString();
    }
  }

  @Override
  public String toString() {
    return "status " + status + "\n" + out + err;
  }
}
