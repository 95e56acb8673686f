package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole servers, as they are published: no log of theirs shows the key that a request has, by
 * itself or beside another agent, in either order.
 */
@Tag("field")
class FieldServersIT {

  private static final Path SERVERS = Path.of(System.getProperty("libraries"), "field");

  private static final String JACOCO = "-javaagent:" + Library.agent("jacoco") + "=output=none";

  private static final String OURS = "-javaagent:" + ForkedJvm.AGENT;

  private static final FieldServer WILDFLY =
      new FieldServer(
          "WildFly 36.0.1",
          SERVERS.resolve("wildfly-36.0.1.Final"),
          true,
          List.of(
              List.of(
                  "sh",
                  "{home}/bin/jboss-cli.sh",
                  "--commands=embed-server,/subsystem=undertow/server=default-server"
                      + "/host=default-host/setting=access-log:add(pattern=\"%r\"),"
                      + "stop-embedded-server")),
          List.of("sh", "{home}/bin/standalone.sh", "-Djboss.socket.binding.port-offset={offset}"),
          "PREPEND_JAVA_OPTS");

  static Stream<FieldServer> servers() {
    return Stream.of(
        WILDFLY,
        new FieldServer(
            "Jetty 12.0.15",
            SERVERS.resolve("jetty-home-12.0.15"),
            false,
            List.of(List.of("{java}", "-jar", "{home}/start.jar", "--add-modules=http,requestlog")),
            List.of(
                "{java}",
                "{options}",
                "-jar",
                "{home}/start.jar",
                "jetty.http.host=127.0.0.1",
                "jetty.http.port={port}"),
            null),
        new FieldServer(
            "Payara Micro 6.2025.10",
            SERVERS.resolve("payara-micro.jar"),
            false,
            List.of(List.of("mkdir", "{base}/accesslog")),
            List.of(
                "{java}",
                "{options}",
                "-jar",
                "{home}",
                "--port",
                "{port}",
                "--nocluster",
                "--nohostaware",
                "--accesslog",
                "{base}/accesslog",
                "--rootdir",
                "{base}/root"),
            null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void logsNoKey(FieldServer server, @TempDir Path dir) throws Exception {
    String key = TestKeys.randomAccessToken();
    Jdk jdk = Jdk.current();
    Map<String, String> control =
        server.show(jdk, Files.createDirectory(dir.resolve("control")), List.of(), "token=" + key);
    Set<String> shown = new TreeSet<>(control.keySet());
    shown.removeIf(log -> !control.get(log).contains(key));
    assertFalse(shown.isEmpty(), control.toString());
    int run = 0;
    for (List<String> agents :
        List.of(List.of(OURS), List.of(OURS, JACOCO), List.of(JACOCO, OURS))) {
      Path base = Files.createDirectory(dir.resolve("run" + run++));
      Map<String, String> logs = server.show(jdk, base, agents, "token=" + key);
      assertEquals(control.keySet(), logs.keySet(), agents.toString());
      logs.forEach((log, text) -> assertNoKey(key, text));
      for (String log : shown) {
        assertTrue(logs.get(log).contains("token=" + TestKeys.masked(key)), log + agents);
      }
      assertFalse(logs.get("out").contains("notion-redactor:"), logs.get("out"));
    }
  }

  /** As docs/install.md has it: in the file that its script reads, and nothing else is set. */
  @Test
  void wildFlyTakesTheAgentFromItsConfiguration(@TempDir Path dir) throws Exception {
    Path line = Example.copy("wildfly/standalone.conf", dir.resolve("line"));
    FieldServer configured =
        WILDFLY.after(List.of("sh", "-c", "cat " + line + " >> {home}/bin/standalone.conf"));
    String key = TestKeys.randomAccessToken();
    Map<String, String> logs =
        configured.show(
            Jdk.current(), Files.createDirectory(dir.resolve("run")), List.of(), "token=" + key);
    assertTrue(logs.toString().contains("token=" + TestKeys.masked(key)), logs.toString());
    logs.values().forEach(text -> assertNoKey(key, text));
    // What it says where an agent has loaded the log manager before WildFly's.
    assertFalse(logs.get("out").contains("LogManager"), logs.get("out"));
  }
}
