package dev.notionredactor.log4j2;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.async.AsyncLoggerContextSelector;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.core.util.Loader;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.util.PropertiesUtil;

/** Knows whether all loggers are asynchronous, where Log4j asks no factory for events. */
final class AllAsync {

  private static final String PACKAGE =
      AsyncLoggerContextSelector.class.getName().replaceFirst("[^.]+$", "");

  private AllAsync() {}

  static void reportIfFactoryIsIgnored() {
    Class<?> selector = selector();
    if (selector != null
        && isAllAsync(selector)
        && !RedactingAsyncLoggerContextSelector.class.isAssignableFrom(selector)) {
      Problems.tellNotMasking(problem(selector.getName()));
    }
  }

  /**
   * Why nothing is masked.
   *
   * @param by the name of the class that makes all loggers asynchronous
   */
  static String problem(String by) {
    return "all loggers are asynchronous ("
        + by
        + "), and Log4j ignores log4j2.logEventFactory there. Set log4j2.contextSelector="
        + RedactingAsyncLoggerContextSelector.class.getName();
  }

  /** Log4j's own selectors and contexts, and what extends one of them. */
  static boolean isAllAsync(Class<?> own) {
    for (Class<?> type = own; type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith(PACKAGE)) {
        return true;
      }
    }
    return false;
  }

  /** The one in use; while there is none yet, the one that is set; null if neither is known. */
  private static Class<?> selector() {
    LoggerContextFactory factory = LogManager.getFactory();
    if (factory instanceof Log4jContextFactory) {
      return ((Log4jContextFactory) factory).getSelector().getClass();
    }
    String set = PropertiesUtil.getProperties().getStringProperty(Constants.LOG4J_CONTEXT_SELECTOR);
    try {
      return set == null ? null : Loader.loadClass(set);
    } catch (ClassNotFoundException | LinkageError log4jSaysSo) {
      return null;
    }
  }
}
