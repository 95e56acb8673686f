package dev.notionredactor.it;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

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
}
