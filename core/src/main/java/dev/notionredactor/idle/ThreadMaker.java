package dev.notionredactor.idle;

/** Makes the threads of an {@link IdleRelease}. */
interface ThreadMaker {

  /** A daemon thread that is yet to be started. */
  Thread make(Runnable task, String name);
}
