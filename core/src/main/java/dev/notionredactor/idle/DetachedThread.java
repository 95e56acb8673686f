package dev.notionredactor.idle;

import java.lang.reflect.Constructor;
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

  /** The constructor of which the last argument says whether to inherit; null on JDK 8. */
  private static final Constructor<Thread> INHERITING = inheriting();

  /** What a thread has inherited, where it can't be made without; else null. */
  private static final Field INHERITED = INHERITING == null ? inherited() : null;

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

  private static Thread newThread(Runnable task, String name) {
    try {
      if (INHERITING != null) {
        return INHERITING.newInstance(GROUP, task, name, 0L, /* inheritThreadLocals= */ false);
      }
      Thread thread = new Thread(GROUP, task, name);
      if (INHERITED != null) {
        INHERITED.set(thread, null);
      }
      return thread;
    } catch (ReflectiveOperationException refused) {
      // Better one that keeps something alive than none, and what waits lost.
      return new Thread(GROUP, task, name);
    }
  }

  private static Constructor<Thread> inheriting() {
    try {
      return Thread.class.getConstructor(
          ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class);
    } catch (NoSuchMethodException java8) {
      return null;
    }
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

  private static ThreadGroup newGroup() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return new ThreadGroup(root, "notion-redactor");
  }
}
