/**
 * Masks Notion keys in Log4j 2.
 *
 * <p>{@link dev.notionredactor.log4j2.RedactingLogEventFactory} is the way in for all appenders,
 * {@link dev.notionredactor.log4j2.RedactingAsyncLoggerContextSelector} where all loggers are
 * asynchronous; {@link dev.notionredactor.log4j2.NotionRedaction}, {@link
 * dev.notionredactor.log4j2.RedactingLayout} and {@link dev.notionredactor.log4j2.NotionKeyFilter}
 * are plugins for configurations. All but the layout hand events to {@code LogEventRedactor}, which
 * returns the event, or a redacted copy of it.
 */
package dev.notionredactor.log4j2;
