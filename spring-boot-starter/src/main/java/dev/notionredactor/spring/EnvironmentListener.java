package dev.notionredactor.spring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Has what the application logs by mask as the application's properties say, as soon as they are
 * known; and says which named secrets are not masked, as soon as it can be logged.
 */
final class EnvironmentListener implements ApplicationListener<SpringApplicationEvent>, Ordered {

  private static final AtomicBoolean NONE_IN_USE_TOLD = new AtomicBoolean();

  private List<String> notMasked = Collections.emptyList();

  EnvironmentListener() {}

  /** Before Spring Boot's own listener, which configures the logging. */
  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationEnvironmentPreparedEvent) {
      ApplicationOptions options =
          ApplicationOptions.of(((ApplicationEnvironmentPreparedEvent) event).getEnvironment());
      notMasked = options.notMasked();
      apply(options.values());
    } else if (event instanceof ApplicationPreparedEvent) {
      Log log = LogFactory.getLog(EnvironmentListener.class);
      notMasked.forEach(log::warn);
      notMasked = Collections.emptyList();
    }
  }

  private static void apply(Map<String, String> options) {
    List<LoggingLibrary> libraries = LoggingLibraries.inUse();
    for (LoggingLibrary each : libraries) {
      if (!each.isTaken()) {
        each.protect(options);
      } else if (!options.isEmpty() && !options.equals(each.given())) {
        tell(
            "the options of this Spring Boot application are not used, as its logging is protected"
                + " already, by others");
      }
    }
    if (libraries.isEmpty() && !Agent.isAtWork() && NONE_IN_USE_TOLD.compareAndSet(false, true)) {
      tell(
          "not masking what this application logs, as it logs by neither Logback nor Log4j 2; the"
              + " agent masks other libraries, too");
    }
  }

  /** On standard error: of what is not masked, the log may be a part. */
  private static void tell(String message) {
    System.err.println("notion-redactor: " + message);
  }
}
