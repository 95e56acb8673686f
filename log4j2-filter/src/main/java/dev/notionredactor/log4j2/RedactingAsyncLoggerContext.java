package dev.notionredactor.log4j2;

import java.net.URI;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.message.MessageFactory;

/**
 * A context of asynchronous loggers, each of which hands its events to a logger configuration that
 * redacts them first.
 *
 * <p>A logger gets its configuration when it is made and whenever all loggers are updated, and
 * nowhere else; so configurations that code adds are covered like those of a file. Their first
 * filter is all that an event passes in every version of Log4j and that can be set from outside: a
 * reliability strategy is missing in those that code makes, and the logger itself can't be extended
 * by other packages.
 */
final class RedactingAsyncLoggerContext extends AsyncLoggerContext {

  RedactingAsyncLoggerContext(String name, URI configLocation) {
    super(name, null, configLocation);
  }

  @Override
  protected Logger newInstance(LoggerContext context, String name, MessageFactory messageFactory) {
    Logger logger = super.newInstance(context, name, messageFactory);
    protect(logger.get());
    return logger;
  }

  @Override
  public void updateLoggers(Configuration configuration) {
    for (LoggerConfig each : configuration.getLoggers().values()) {
      protect(each);
    }
    super.updateLoggers(configuration);
    for (Logger each : getLoggers()) {
      // One that another thread added meanwhile.
      protect(each.get());
    }
  }

  private void protect(LoggerConfig configuration) {
    // The lock that adding and removing filters takes.
    synchronized (configuration) {
      Filter present = configuration.getFilter();
      if (isRedacting(present)) {
        return;
      }
      ReplacingFilter first = new ReplacingFilter(configuration);
      first.start();
      configuration.addFilter(first);
      if (present != null) {
        // To the end.
        configuration.removeFilter(present);
        configuration.addFilter(present);
      }
    }
  }

  private static boolean isRedacting(Filter filter) {
    if (filter instanceof CompositeFilter) {
      Filter[] filters = ((CompositeFilter) filter).getFiltersArray();
      return filters.length > 0 && filters[0] instanceof ReplacingFilter;
    }
    return filter instanceof ReplacingFilter;
  }
}
