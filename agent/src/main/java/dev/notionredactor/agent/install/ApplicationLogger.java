package dev.notionredactor.agent.install;

import dev.notionredactor.Finding;
import dev.notionredactor.FindingListener;
import dev.notionredactor.agent.hook.HookGroup;
import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.alert.AlertSink;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.logging.Logger;

/**
 * A logger of the application's, of whichever library it uses. None is initialised for an alert:
 * the application may want to do that in its own way, and later. If it does not, and when the JVM
 * ends, standard error is told. Thread-safe.
 */
final class ApplicationLogger implements AlertSink, FindingListener {

  /** The class that has a method {@code getLogger}, and what that returns. */
  private static final String[] SLF4J = {"org.slf4j.LoggerFactory", "org.slf4j.Logger"};

  private static final String[] LOG4J = {
    "org.apache.logging.log4j.LogManager", "org.apache.logging.log4j.Logger"
  };

  /** So long, a library may still be being set up. */
  private static final long SETTING_UP_NANOS = 1_000_000_000L;

  private final String name;
  private final HookTransformer transformer;
  private final StandardError standardError;

  /** Which class loader knows the library. Does not keep it alive. */
  private volatile WeakReference<ClassLoader> loader = new WeakReference<>(null);

  /** When a library was first seen; 0 before. */
  private long since;

  ApplicationLogger(String name, HookTransformer transformer, StandardError standardError) {
    this.name = name;
    this.transformer = transformer;
    this.standardError = standardError;
  }

  @Override
  public void found(Finding finding) {
    ClassLoader current = Thread.currentThread().getContextClassLoader();
    if (current != null && current != loader.get()) {
      loader = new WeakReference<>(current);
    }
  }

  @Override
  public void write(String lines) throws IOException {
    Map<String, Integer> used = transformer.found();
    boolean slf4j = used.containsKey(HookGroup.LOGBACK.key());
    boolean log4j = used.containsKey(HookGroup.LOG4J2.key());
    boolean jul = used.containsKey(HookGroup.JUL.key());
    if (!isSetUp(slf4j || log4j || jul)) {
      throw new IOException("there is no logging library in use yet");
    }
    String message = lines.trim();
    if ((slf4j && warn(SLF4J, message)) || (log4j && warn(LOG4J, message))) {
      return;
    }
    if (jul) {
      Logger.getLogger(name).warning(message);
    } else {
      writeAtEnd(lines);
    }
  }

  private synchronized boolean isSetUp(boolean isUsed) {
    long now = System.nanoTime();
    if (isUsed && since == 0) {
      since = now;
    }
    return isUsed && now - since >= SETTING_UP_NANOS;
  }

  /** No library is used, or the JVM ends and it has closed what it writes to. */
  @Override
  public void writeAtEnd(String lines) throws IOException {
    standardError.say(lines);
  }

  /** False if there is no such library. */
  private boolean warn(String[] library, String message) {
    return warn(library, loader.get(), message)
        || warn(library, ClassLoader.getSystemClassLoader(), message);
  }

  private boolean warn(String[] library, ClassLoader from, String message) {
    if (from == null) {
      return false;
    }
    try {
      Object logger =
          Class.forName(library[0], /* initialize= */ true, from)
              .getMethod("getLogger", String.class)
              .invoke(null, name);
      Class.forName(library[1], /* initialize= */ false, from)
          .getMethod("warn", String.class)
          .invoke(logger, message);
      return true;
    } catch (ReflectiveOperationException | LinkageError absent) {
      return false;
    }
  }
}
