package dev.notionredactor.sink;

/**
 * Marks the sink of a stream that whoever writes to it finishes when the call is over in which it
 * does. Nothing is released there for being idle. If the call fails and the stream is not finished,
 * what waits is not shown: written later, by another thread, it could come in the middle of
 * whatever the sink is used for by then.
 */
public interface FinishedSink {}
