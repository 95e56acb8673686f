/**
 * Masks Notion keys in what Logback writes.
 *
 * <p>What can be put into logback.xml is a {@link dev.notionredactor.logback.RedactingComponent};
 * its options make a {@code ComponentRedactor}, which withholds everything if they are wrong.
 *
 * <p>{@link dev.notionredactor.logback.RedactAllAppenders} is the usual way in. {@code Loggers}
 * puts {@code RedactingAppenders} between each logger and its appenders; that hands every event to
 * {@code EventRedactor}, and the event, or the {@code RedactedEvent} in its place, to the
 * appenders.
 *
 * <p>Compiled against Logback 1.5 and usable from 1.2.13: what 1.2 lacks is called only where
 * {@code Features} has found it, or by a caller that has it.
 */
package dev.notionredactor.logback;
