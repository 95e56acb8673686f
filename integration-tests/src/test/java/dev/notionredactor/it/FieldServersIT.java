package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are published as a whole. */
class FieldServersIT extends FieldTrial {

  static Stream<FieldServer> servers() {
    return of(FieldServers.ALL);
  }

  /** As docs/install.md has it: in the file that its script reads, and nothing else is set. */
  @Test
  void wildFlyTakesTheAgentFromItsConfiguration(@TempDir Path dir) throws Exception {
    Path line = Example.copy("wildfly/standalone.conf", dir.resolve("line"));
    FieldServer configured =
        FieldServers.wildFly().before("sh", "-c", "cat " + line + " >> {home}/bin/standalone.conf");
    String key = TestKeys.randomAccessToken();
    Path base = Files.createDirectory(dir.resolve("run"));
    Map<String, String> logs = FieldRun.logs(configured, Jdk.current(), base, List.of(), key);
    assertTrue(logs.toString().contains("token=" + TestKeys.masked(key)), logs.toString());
    logs.values().forEach(text -> assertNoKey(key, text));
    // What it says where an agent has loaded the log manager before WildFly's.
    assertFalse(logs.get("out").contains("LogManager"), logs.get("out"));
  }
}
