package dev.notionredactor.logback;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Masks Notion keys in every appender of a Spring Boot application, without a configuration of
 * Logback's: one that an application had for it alone would turn off what Spring Boot configures
 * otherwise, its structured logging for one.
 *
 * <p>Spring Boot finds it by {@code META-INF/spring.factories}, and asks it when the application's
 * properties are known and nothing has been logged yet. Nobody else loads this class.
 */
final class SpringBootListener
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  SpringBootListener() {}

  /** Before Spring Boot's own listener, which configures the logging. */
  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    // An application that logs by another library may have this jar all the same.
    if (ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", getClass().getClassLoader())) {
      SpringBootOptions.install(event.getEnvironment());
    }
  }
}
