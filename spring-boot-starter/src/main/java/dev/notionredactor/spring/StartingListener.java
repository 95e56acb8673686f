package dev.notionredactor.spring;

import java.util.Collections;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Protects what the application logs by before its properties are known: with the options of the
 * process.
 */
final class StartingListener implements ApplicationListener<ApplicationStartingEvent>, Ordered {

  StartingListener() {}

  /** First: what other listeners log is masked, too. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(ApplicationStartingEvent event) {
    Map<String, String> options;
    boolean isRefused = false;
    try {
      options = ApplicationOptions.ofProcess();
    } catch (RefusedPropertyException saidSoon) {
      // The application will not start. With a filter that withholds all, nobody would see why.
      options = Collections.emptyMap();
      isRefused = true;
    }
    for (LoggingLibrary each : LoggingLibraries.inUse()) {
      if (isRefused || !each.isProtected()) {
        each.protect(options);
      }
    }
  }
}
