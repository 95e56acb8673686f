package dev.notionredactor.kafka.connect;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standalone worker of Connect ships a log through a broker, with the transform and without. */
class StandaloneIT {

  private static final Path CONFIG = Path.of("config");
  private static final Duration LONG = Duration.ofMinutes(2);

  private final String key = TestKeys.randomAccessToken();
  private final String log = "start\nAuthorization: Bearer " + key + "\n{\"n\": 1}\n\n\u00e4 end\n";

  @TempDir Path dir;
  private Process standalone;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(dir.resolve("connectors"));
    copyWithOwnPorts();
    connector("logs-in.properties", Files.readString(CONFIG.resolve("source.properties")));
    connector("logs-out.properties", Files.readString(CONFIG.resolve("sink.properties")));
    // The control: the same connectors without the transform.
    connector("plain-in.properties", plain("source.properties"));
    connector("plain-out.properties", plain("sink.properties"));
    // At the other end, and for some topics only.
    connector(
        "late-out.properties",
        plain("sink.properties").replace("plain-", "late-")
            + "transforms=redact\ntransforms.redact.type="
            + RedactNotionKeys.class.getName()
            + "\ntransforms.redact.parts=value"
            + "\ntransforms.redact.predicate=plain\npredicates=plain"
            + "\npredicates.plain.type=org.apache.kafka.connect.transforms.predicates.TopicNameMatches"
            + "\npredicates.plain.pattern=plain\n");
    Files.writeString(dir.resolve("app.log"), log);
    Files.writeString(dir.resolve("plain-app.log"), log);
    standalone =
        new ProcessBuilder(Path.of("standalone").toAbsolutePath().toString(), dir.toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("standalone.log").toFile())
            .start();
  }

  @AfterEach
  void end() throws InterruptedException {
    standalone.destroy();
    standalone.waitFor();
  }

  private static String plain(String name) throws IOException {
    return Files.readString(CONFIG.resolve(name))
        .replaceAll("(?m)^transforms.*\n", "")
        .replaceAll("(?m)^(name|file)=", "$1=plain-")
        .replaceAll("(?m)^(topics?)=.*", "$1=plain");
  }

  private void connector(String name, String config) throws IOException {
    Files.writeString(dir.resolve("connectors").resolve(name), config);
  }

  private void copyWithOwnPorts() throws IOException {
    String server = Files.readString(CONFIG.resolve("server.properties"));
    String worker = Files.readString(CONFIG.resolve("worker.properties"));
    try (ServerSocket broker = new ServerSocket(0);
        ServerSocket controller = new ServerSocket(0)) {
      server = server.replace("9092", "" + broker.getLocalPort());
      server = server.replace("9093", "" + controller.getLocalPort());
      worker = worker.replace("9092", "" + broker.getLocalPort()).replace(":8083", ":0");
    }
    Files.writeString(dir.resolve("server.properties"), server);
    Files.writeString(dir.resolve("worker.properties"), worker);
  }

  @Test
  void masksOnItsWayIntoATopicAndOutOfIt() throws Exception {
    String control = await("plain-shipped.log");
    assertTrue(control.equals(log), control);
    assertMasked(key, control, await("shipped.log"));
    assertMasked(key, control, await("late-shipped.log"));

    assertTrue(inTopic("plain").contains(key));
    assertNoKey(key, inTopic("logs"));
    assertTrue(inTopic("logs").contains(TestKeys.masked(key)));

    String worker = read("worker.log");
    assertNoKey(key, worker);
    String told = "topic logs: access token, fingerprint " + TestKeys.fingerprint(key);
    assertTrue(worker.contains(told), worker);
  }

  private String await(String file) throws Exception {
    for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
      if (Files.exists(dir.resolve(file)) && read(file).lines().count() == log.lines().count()) {
        return read(file);
      }
      if (!standalone.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    return fail("no " + file + ": " + read("standalone.log") + read("worker.log"));
  }

  private String read(String file) throws IOException {
    return Files.readString(dir.resolve(file), UTF_8);
  }

  /** What the broker keeps of a topic, in whatever form. */
  private String inTopic(String topic) throws IOException {
    try (Stream<Path> segments = Files.list(dir.resolve("data").resolve(topic + "-0"))) {
      List<Path> logs = segments.filter(each -> each.toString().endsWith(".log")).toList();
      return Files.readString(logs.get(0), ISO_8859_1);
    }
  }
}
