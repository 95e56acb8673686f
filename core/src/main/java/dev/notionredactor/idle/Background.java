package dev.notionredactor.idle;

/** Starts threads that keep nothing of the application's alive, and end with the JVM. */
public final class Background {

  private Background() {}

  /** False if there is no room for one more. */
  public static boolean start(Runnable task, String name) {
    try {
      DetachedThread.MAKER.make(task, name).start();
      return true;
    } catch (Throwable noThread) {
      return false;
    }
  }
}
