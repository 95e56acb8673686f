/**
 * Step four of text → scanner → mask → stream → <b>sink</b>: streams of the JDK's types that redact
 * what passes through them.
 *
 * <p>{@link dev.notionredactor.stream.StreamRedactor} decides, {@code GuardedStream} makes it safe
 * for threads, {@link dev.notionredactor.idle.IdleRelease} sees that nothing waits for ever, by the
 * time of {@code idle.IdleClock}; the rest adapts them to the JDK's stream types.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.sink;
