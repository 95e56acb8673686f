/**
 * Masks Notion keys in every Logback appender.
 *
 * <p>{@link dev.notionredactor.logback.RedactAllAppenders} is the way in. {@code Loggers} puts
 * {@code RedactingAppenders} between each logger and its appenders; that hands every event to
 * {@code EventRedactor}, and the event, or the {@code RedactedEvent} in its place, to the
 * appenders.
 *
 * <p>Compiled against Logback 1.5 and usable from 1.2.13: what 1.2 lacks is called only where
 * {@code Features} has found it, or by a caller that has it.
 */
package dev.notionredactor.logback;
