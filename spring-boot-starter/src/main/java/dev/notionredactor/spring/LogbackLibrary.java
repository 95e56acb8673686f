package dev.notionredactor.spring;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import dev.notionredactor.logback.RedactAllAppenders;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/** Logback, where SLF4J leads to it. */
final class LogbackLibrary implements LoggingLibrary {

  /** Not as an object of the context's, which loses those when Spring Boot configures it. */
  private static final Map<LoggerContext, Map<String, String>> GIVEN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final LoggerContext context;

  private LogbackLibrary(LoggerContext context) {
    this.context = context;
  }

  /** Null if the application logs by another library. */
  static @Nullable LoggingLibrary ifInUse() {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    return factory instanceof LoggerContext ? new LogbackLibrary((LoggerContext) factory) : null;
  }

  @Override
  public String name() {
    return "Logback";
  }

  @Override
  public boolean isProtected() {
    return RedactAllAppenders.covers(context);
  }

  @Override
  public void protect(Map<String, String> options) {
    RedactAllAppenders.install(context, options);
    GIVEN.put(context, options);
  }

  @Override
  public @Nullable Map<String, String> given() {
    return GIVEN.get(context);
  }

  @Override
  public boolean isTaken() {
    boolean isConfigured = context.getObject(LoggingSystem.class.getName()) != null;
    return isConfigured || (given() == null && isProtected());
  }

  @Override
  public int appenders() {
    Set<Appender<ILoggingEvent>> appenders = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Logger each : context.getLoggerList()) {
      Iterator<Appender<ILoggingEvent>> attached = each.iteratorForAppenders();
      attached.forEachRemaining(appenders::add);
    }
    return appenders.size();
  }
}
