package dev.notionredactor.it;

/** {@link LogbackCases} with the agent. */
class LogbackIT extends LogbackCases {

  LogbackIT() {
    super(CoverageTable.LOGBACK);
  }

  @Override
  Coverage.Protection protection(String configuration) {
    return ForkedJvm::agent;
  }
}
