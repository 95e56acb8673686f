package dev.notionredactor.logback;

import ch.qos.logback.classic.Logger;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A context's loggers by name: the map that Logback made, and a look at each logger that is put
 * into it. As safe for threads as that map is.
 */
final class LoggerMap extends AbstractMap<String, Logger> {

  /** Kept rather than copied, so that no logger is lost that is put there meanwhile. */
  private final Map<String, Logger> loggers;

  private final CurrentRedactor redactor;
  private final Consumer<Logger> newcomers;

  LoggerMap(Map<String, Logger> loggers, CurrentRedactor redactor, Consumer<Logger> newcomers) {
    this.loggers = loggers;
    this.redactor = redactor;
    this.newcomers = newcomers;
  }

  /** What the events of these loggers are redacted with. */
  CurrentRedactor redactor() {
    return redactor;
  }

  @Override
  public Logger put(String name, Logger logger) {
    newcomers.accept(logger);
    return loggers.put(name, logger);
  }

  @Override
  public Logger get(Object name) {
    return loggers.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return loggers.containsKey(name);
  }

  @Override
  public Logger remove(Object name) {
    return loggers.remove(name);
  }

  @Override
  public Collection<Logger> values() {
    return loggers.values();
  }

  @Override
  public Set<Entry<String, Logger>> entrySet() {
    return loggers.entrySet();
  }
}
