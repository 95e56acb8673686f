/**
 * Masks Notion keys in every Log4j 2 appender.
 *
 * @since 0.1
 */
module dev.notionredactor.log4j2 {
  // For annotations that say where null is allowed. Nobody needs it.
  requires static org.jspecify;

  requires dev.notionredactor;
  requires transitive org.apache.logging.log4j;
  requires transitive org.apache.logging.log4j.core;

  exports dev.notionredactor.log4j2;

  // It sets the private fields of plugins' builders.
  opens dev.notionredactor.log4j2 to
      org.apache.logging.log4j.core;
}
