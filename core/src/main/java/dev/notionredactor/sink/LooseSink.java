package dev.notionredactor.sink;

/**
 * A sink that leads on to one that others keep alive: nothing here does, but for as long as
 * something waits to be written to it.
 */
interface LooseSink {

  /** Whether to keep alive what this leads to. Called with the lock of the stream before it. */
  void hold(boolean hold);
}
