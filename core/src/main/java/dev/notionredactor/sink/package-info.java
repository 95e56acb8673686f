/**
 * Step three of text → scanner → mask → <b>sink</b>: streams that redact what passes through them,
 * however the writes are cut.
 *
 * <p>{@link dev.notionredactor.sink.StreamRedactor} decides, {@code GuardedStream} makes it safe
 * for threads, {@link dev.notionredactor.idle.IdleRelease} sees that nothing waits for ever, by the
 * time of {@code idle.IdleClock}; the rest adapts them to the JDK's stream types.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.sink;
