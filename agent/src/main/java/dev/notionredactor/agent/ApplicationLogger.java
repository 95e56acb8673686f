package dev.notionredactor.agent;

import dev.notionredactor.Finding;
import dev.notionredactor.FindingListener;
import dev.notionredactor.alert.AlertSink;
import java.lang.ref.WeakReference;
import java.util.logging.Logger;

/**
 * A logger of the application's, of whichever library it has: SLF4J, or else Log4j, or else {@code
 * java.util.logging}. Which class loader knows them is that of the thread that wrote the last key.
 * Thread-safe.
 */
final class ApplicationLogger implements AlertSink, FindingListener {

  /** The class that has a method {@code getLogger}, and what that returns. */
  private static final String[][] LIBRARIES = {
    {"org.slf4j.LoggerFactory", "org.slf4j.Logger"},
    {"org.apache.logging.log4j.LogManager", "org.apache.logging.log4j.Logger"},
  };

  private final String name;

  /** Does not keep it alive. */
  private volatile WeakReference<ClassLoader> loader = new WeakReference<>(null);

  ApplicationLogger(String name) {
    this.name = name;
  }

  @Override
  public void found(Finding finding) {
    ClassLoader current = Thread.currentThread().getContextClassLoader();
    if (current != null && current != loader.get()) {
      loader = new WeakReference<>(current);
    }
  }

  @Override
  public void write(String lines) {
    String message = lines.trim();
    ClassLoader ofThread = loader.get();
    for (String[] library : LIBRARIES) {
      if (warn(library, ofThread, message)
          || warn(library, ClassLoader.getSystemClassLoader(), message)) {
        return;
      }
    }
    Logger.getLogger(name).warning(message);
  }

  /** False if there is no such library. */
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
