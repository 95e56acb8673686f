package dev.notionredactor.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * {@code examples/run} shows the key without protection and not with it, for both of the examples
 * that are built with this profile: this module is the last.
 */
class ExamplesIT {

  @Test
  void masks() throws Exception {
    Process check =
        new ProcessBuilder("../run", "--check", "spark", "kafka-connect")
            .redirectErrorStream(true)
            .start();
    String shown = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, check.waitFor(), shown);
  }
}
