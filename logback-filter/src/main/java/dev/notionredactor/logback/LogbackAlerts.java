package dev.notionredactor.logback;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Context;
import dev.notionredactor.alert.LoggingLibrary;

/** Has Logback tell people of keys that leak. Thread-safe. */
final class LogbackAlerts implements LoggingLibrary {

  private final RedactingComponent component;

  LogbackAlerts(RedactingComponent component) {
    this.component = component;
  }

  @Override
  public String name() {
    Context context = component.getContext();
    return context == null ? "" : context.getName() + "@" + System.identityHashCode(context);
  }

  @Override
  public void status(String message) {
    component.addWarn(message);
  }

  @Override
  public void log(String logger, String message) {
    Context context = component.getContext();
    if (context instanceof LoggerContext) {
      ((LoggerContext) context).getLogger(logger).warn(message);
    }
  }
}
