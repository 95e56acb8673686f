/**
 * Keeps Notion keys out of text.
 *
 * <p>What is exported to everybody is API. The filters use more.
 *
 * @since 0.1
 */
module dev.notionredactor {
  // For annotations that say where null is allowed. Nobody needs it.
  requires static org.jspecify;
  // Who hears of findings, where it is there. So does jdk.jfr, which Java 9 has not: see
  // FlightRecording.
  requires static java.management;

  exports dev.notionredactor;
  exports dev.notionredactor.access to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2;
  exports dev.notionredactor.finding to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2;
  exports dev.notionredactor.alert to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2;
  exports dev.notionredactor.mask to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2,
      dev.notionredactor.spring;
  exports dev.notionredactor.object to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2;
  exports dev.notionredactor.options to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2,
      dev.notionredactor.spring;
  exports dev.notionredactor.sink to
      dev.notionredactor.logback,
      dev.notionredactor.log4j2;
}
