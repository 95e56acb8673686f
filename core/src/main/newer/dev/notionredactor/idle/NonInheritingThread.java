package dev.notionredactor.idle;

/** Makes threads by a constructor that came with Java 9. */
final class NonInheritingThread {

  private NonInheritingThread() {}

  /**
   * Makes a thread that inherits no variables of this one.
   *
   * @throws NoSuchMethodError on Java 8
   */
  static Thread make(ThreadGroup group, Runnable task, String name) {
    return new Thread(group, task, name, /* stackSize= */ 0, /* inheritInheritableThreadLocals= */ false);
  }
}
