package dev.notionredactor.spring;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The health of the protection, for Spring Boot 2.7 and 3; {@link HealthAutoConfiguration} in 4.
 */
@AutoConfiguration
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("notion-redactor")
class ActuatorHealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "notionRedactorHealthIndicator")
  HealthIndicator notionRedactorHealthIndicator() {
    return () ->
        (Protection.isInPlace() ? Health.up() : Health.down())
            .withDetails(Protection.details())
            .build();
  }
}
