package dev.notionredactor.idle;

import java.lang.reflect.Field;
import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.security.ProtectionDomain;

/**
 * Makes daemon threads that keep nothing of the application's alive. A thread is made on whichever
 * thread happens to print, and would inherit from that its inheritable variables, its context class
 * loader, and the rights of every class on its stack: class loaders, all of them.
 */
final class DetachedThread implements ThreadMaker {

  /**
   * A group of its own: making a thread takes the lock of its group, and {@code ThreadGroup.list}
   * of JDK 8 to 17 prints the threads of a group while it holds that.
   */
  private static final ThreadGroup GROUP = newGroup();

  /** Takes away nothing, and adds the rights of nobody. */
  private static final AccessControlContext NOBODYS =
      new AccessControlContext(new ProtectionDomain[0]);

  static final ThreadMaker MAKER = new DetachedThread();

  private DetachedThread() {}

  @Override
  public Thread make(Runnable task, String name) {
    return AccessController.doPrivileged(
        new PrivilegedAction<Thread>() {
          @Override
          public Thread run() {
            Thread thread = newThread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
          }
        },
        NOBODYS);
  }

  /** Not by reflection, which takes longer from Java 18 on than the start of all else here. */
  private static Thread newThread(Runnable task, String name) {
    try {
      return NonInheritingThread.make(GROUP, task, name);
    } catch (NoSuchMethodError java8) {
      return Java8.newThread(task, name);
    }
  }

  private static ThreadGroup newGroup() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return new ThreadGroup(root, "notion-redactor");
  }

  /** Where a thread can't be made without inheriting, what it has inherited is taken from it. */
  private static final class Java8 {

    /** Null if it can't be had. */
    private static final Field INHERITED = inherited();

    static Thread newThread(Runnable task, String name) {
      Thread thread = new Thread(GROUP, task, name);
      if (INHERITED != null) {
        try {
          INHERITED.set(thread, null);
        } catch (IllegalAccessException refused) {
          // Better one that keeps something alive than none, and what waits lost.
        }
      }
      return thread;
    }

    private static Field inherited() {
      try {
        Field field = Thread.class.getDeclaredField("inheritableThreadLocals");
        field.setAccessible(true);
        return field;
      } catch (ReflectiveOperationException | RuntimeException refused) {
        return null;
      }
    }
  }
}
