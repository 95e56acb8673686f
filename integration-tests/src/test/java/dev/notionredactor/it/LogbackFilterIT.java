package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LogstashProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link LogbackCases} without the agent, with one more line in logback.xml. */
class LogbackFilterIT extends LogbackCases {

  @TempDir Path dir;

  LogbackFilterIT() {
    super(CoverageTable.LOGBACK_FILTER);
  }

  @Override
  Coverage.Protection protection(String configuration) throws Exception {
    return LogbackFilter.line(ForkedJvm.PROGRAMS.resolve(configuration), dir);
  }

  /** What would be a field of its own in the JSON is one still. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("json")
  void structuredArgumentsAndMarkers(Jdk jdk, Library logback) throws Exception {
    String key = TestKeys.randomAccessToken();
    String configuration = "logback-logstash.xml";
    String[] json = new String[2];
    for (int i = 0; i < json.length; i++) {
      ForkedJvm jvm =
          new ForkedJvm(jdk)
              .classPath(logback.jars())
              .option("-Dkey=" + key)
              .option("-Dlogback.configurationFile=" + configuration);
      ForkedJvm run = i == 0 ? jvm : protection(configuration).addTo(jvm);
      Result result = run.run(LogstashProgram.class.getName());
      assertEquals(0, result.status(), result::toString);
      json[i] = result.files().get("LogstashEncoder.txt");
    }
    assertEquals(25, json[0].lines().filter(line -> line.contains(key)).count(), json[0]);
    Comparison.TEXT.assertMasked(key, json[0], json[1], "JSON");
  }
}
