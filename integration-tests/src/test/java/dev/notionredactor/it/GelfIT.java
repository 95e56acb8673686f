package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.programs.NeighbourProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** logstash-gelf's handler for java.util.logging, which formats messages itself, sends no key. */
class GelfIT {

  private static final String HANDLER = "biz.paluch.logging.gelf.jul.GelfLogHandler";

  /** As they are sent, {@code {key}} for the key. */
  private static final String[] SENT = {
    "\"full_message\":\"Bearer {key}",
    "\"short_message\":\"token {key}",
    "\"full_message\":\"token Holder[{key}",
    "\"_MessageParam0\":\"Holder[{key}",
    "\"_LoggerName\":\"of.{key}",
    "IOException: Bearer {key}"
  };

  private final String key = TestKeys.randomAccessToken();

  @TempDir private Path directory;

  @Test
  void isGivenNoKey() throws Exception {
    assertSent(key, sent(new ForkedJvm(Jdk.current())));
    String masked = sent(new ForkedJvm(Jdk.current()).agent());
    assertNoKey(key, masked);
    assertSent(TestKeys.masked(key), masked);
  }

  private static void assertSent(String written, String sent) {
    for (String text : SENT) {
      assertTrue(sent.contains(text.replace("{key}", written)), () -> text + " in\n" + sent);
    }
  }

  private String sent(ForkedJvm jvm) throws Exception {
    TcpReceiver receiver = TcpReceiver.listening();
    receiver.start(() -> {}, () -> {});
    ForkedJvm.Result result =
        jvm.classPath(Library.of("logstash-gelf", "1.15", 8, "logstash-gelf").jars())
            .environment(Map.of("PROGRAM_KEY", key))
            .option("-Djava.util.logging.config.file=" + configuration(receiver.port()))
            .run(NeighbourProgram.class.getName());
    assertEquals(0, result.status(), result.err());
    return new String(receiver.received(), StandardCharsets.UTF_8);
  }

  private Path configuration(int port) throws IOException {
    return Files.writeString(
        directory.resolve("gelf.properties"),
        """
        handlers=%1$s
        %1$s.level=INFO
        %1$s.version=1.1
        %1$s.host=tcp:127.0.0.1
        %1$s.port=%2$d
        %1$s.extractStackTrace=true
        %1$s.includeLogMessageParameters=true
        """
            .formatted(HANDLER, port));
  }
}
