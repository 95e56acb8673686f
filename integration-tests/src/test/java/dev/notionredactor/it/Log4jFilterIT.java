package dev.notionredactor.it;

/** {@link Log4jCases} without the agent, with one more system property. */
class Log4jFilterIT extends Log4jCases {

  Log4jFilterIT() {
    super(CoverageTable.LOG4J2_FILTER, Log4jFilter.FACTORY, Log4jFilter.SELECTOR);
  }
}
