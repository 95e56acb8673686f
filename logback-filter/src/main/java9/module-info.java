/**
 * Masks Notion keys in every Logback appender.
 *
 * @since 0.1
 */
module dev.notionredactor.logback {
  // For annotations that say where null is allowed. Nobody needs it.
  requires static org.jspecify;

  requires dev.notionredactor;
  requires org.slf4j;

  // One of two pairs: the second is how Logback 1.2 is called, which is no module. So neither can be
  // transitive, as who compiles against this had to have both.
  requires static ch.qos.logback.classic;
  requires static ch.qos.logback.core;
  requires static logback.classic;
  requires static logback.core;

  exports dev.notionredactor.logback;
}
