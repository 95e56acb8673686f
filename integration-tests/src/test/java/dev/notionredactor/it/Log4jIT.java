package dev.notionredactor.it;

/** {@link Log4jCases} with the agent. */
class Log4jIT extends Log4jCases {

  Log4jIT() {
    super(CoverageTable.LOG4J2, ForkedJvm::agent, ForkedJvm::agent);
  }
}
