package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.Map;

/** Runs of the packed applications with a key, and what is the same in two of them. */
record SpringBootRuns(String key) {

  /** What the application prints, past all logging. */
  String printed() {
    return "printed " + key;
  }

  Result run(ForkedJvm jvm, Path jar, String... options) throws Exception {
    for (String option : options) {
      jvm.option(option);
    }
    return jvm.environment(Map.of("PROGRAM_KEY", key)).runJar(jar);
  }

  /** As {@link #compare}, of all that is not printed past the logging. */
  void compareLogged(String control, String masked) {
    compare(logged(control), logged(masked));
  }

  /**
   * The first shows the key in each way that the application has; the second is the same, masked.
   */
  void compare(String control, String masked) {
    for (String part :
        new String[] {"Bearer ", "token ", "suppressed ", "jul ", "named", "level "}) {
      assertTrue(control.contains(part), () -> part + " is not logged:\n" + control);
    }
    compareText(control, masked);
  }

  /** The same for a text that need not have all of that. */
  void compareText(String control, String masked) {
    assertTrue(control.contains(key), control);
    assertNoKey(key, masked);
    assertMasked(key, comparable(control), comparable(masked));
  }

  static String logged(String out) {
    return out.replaceAll("(?m)^printed .*\\R", "");
  }

  /** Without what differs from run to run, and the name of a logger that is cut to fit a column. */
  private static String comparable(String log) {
    return log.replaceAll("\\(/\\S+/application.jar started", "(jar) started")
        .replaceAll(
            "(\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d[.,0-9]*(Z|[+-][0-9:]+)?", "(time)")
        .replaceAll("(\"timestamp\": ?)[0-9.]+", "$1(time)")
        .replaceAll(
            "(PID |(INFO|WARN|ERROR|DEBUG)(\\e\\[[;0-9]+m)? (\\e\\[35m)?|pid\": ?)\\d+", "$1(pid)")
        .replaceAll("[0-9.]+( seconds| ?\\)|\\))", "(seconds)$1")
        .replaceAll("(?m)^.*:(\\e\\[[;0-9]+m)? named$", "(named)");
  }
}
