package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs platforms as they are published: no log of theirs shows the key that a request, a message or
 * a program has, by itself or beside another agent, in either order. A class of it has some of
 * them, as two classes run at once.
 */
@Tag("field")
abstract class FieldTrial {

  /** All, or with {@code -Dfield.only=Kafka} those of such a name. */
  static Stream<FieldServer> of(List<FieldServer> servers) {
    String only = System.getProperty("field.only");
    return servers.stream().filter(server -> only == null || server.name.contains(only));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void logsNoKey(FieldServer server, @TempDir Path dir) throws Exception {
    assumeTrue(server.jdk().isPresent());
    Jdk jdk = server.jdk().get();
    String key = TestKeys.randomAccessToken();
    FieldLogs control =
        new FieldLogs(
            FieldRun.logs(
                server, jdk, Files.createDirectory(dir.resolve("control")), List.of(), key));
    control.assertShow(key);
    int run = 0;
    for (List<String> agents :
        List.of(
            List.of("-javaagent:" + ForkedJvm.AGENT),
            server.neighbour.behindOurs(),
            server.neighbour.beforeOurs())) {
      Path base = Files.createDirectory(dir.resolve("run" + run++));
      Map<String, String> logs = FieldRun.logs(server, jdk, base, agents, key);
      logs.values().forEach(text -> assertNoKey(key, text));
      assertFalse(logs.get("out").contains("notion-redactor:"), logs.get("out"));
      FieldLogs masked = new FieldLogs(logs);
      masked.assertMasked(control, key, server.isRacing, agents);
      if (agents.size() == 1) {
        masked.assertNoMoreExceptions(control);
      }
    }
  }
}
