/**
 * Masks Notion keys in every Log4j 2 appender.
 *
 * <p>{@link dev.notionredactor.log4j2.RedactingLogEventFactory} is the way in. It lets Log4j's own
 * factory make each event and hands it to {@code LogEventRedactor}, which returns the event, or a
 * redacted copy of it.
 */
package dev.notionredactor.log4j2;
