package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of Kafka's, which logs all of its configuration, and the key that is in it. */
@Tag("field")
class KafkaIT {

  private static final Path LIBS =
      Path.of(System.getProperty("applications"), "field", "kafka-4.0", "target", "libraries");

  private static final long TIMEOUT_SECONDS = 120;

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  private List<Path> jars;

  @BeforeEach
  void format() throws Exception {
    try (Stream<Path> files = Files.list(LIBS)) {
      jars = files.toList();
    }
    String broker = "127.0.0.1:" + Ports.free();
    String controller = "127.0.0.1:" + Ports.free();
    Path properties =
        Files.write(
            dir.resolve("server.properties"),
            List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.bootstrap.servers=" + controller,
                "listeners=PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + dir.resolve("data"),
                "broker.rack=" + key));
    Result formatted =
        new ForkedJvm(Jdk.current())
            .classPath(jars)
            .run(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id=MkU3OEVBNTcwNTJENDM2Qk",
                "--standalone",
                "--config=" + properties);
    assertEquals(0, formatted.status(), formatted::toString);
  }

  @Test
  void logsNoKey() throws Exception {
    Path nothing = Files.writeString(dir.resolve("nothing.sh"), "");
    String control = start(nothing);
    assertTrue(control.contains("broker.rack = " + key), control);
    String masked = start(Example.copy("kafka/environment.sh", dir.resolve("environment.sh")));
    assertNoKey(key, masked);
    assertTrue(masked.contains("broker.rack = " + TestKeys.masked(key)), masked);
    assertFalse(masked.contains("notion-redactor:"), masked);
  }

  /** As bin/kafka-run-class.sh does, behind a script that sets the environment. */
  private String start(Path environment) throws IOException, InterruptedException {
    Path out = Files.createTempFile(dir, "out", "");
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                "-c",
                ". \"$1\"; exec \"$2\" -Xmx256M -Dlog4j2.level=INFO -cp \"$3\" $KAFKA_OPTS"
                    + " kafka.Kafka server.properties",
                "sh",
                environment.toString(),
                Jdk.current().java(),
                LIBS + "/*")
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Environment.clean(builder);
    Process broker = builder.start();
    try {
      await(broker, out);
    } finally {
      broker.destroy();
      if (!broker.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        broker.destroyForcibly().waitFor();
      }
    }
    return Files.readString(out);
  }

  private static void await(Process broker, Path out) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!Files.readString(out).contains("Kafka Server started")) {
      if (!broker.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("Kafka did not start; it printed: " + Files.readString(out));
      }
      Thread.sleep(100);
    }
  }
}
