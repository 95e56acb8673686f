package dev.notionredactor.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The health of the protection, for Spring Boot 4; {@link ActuatorHealthAutoConfiguration} before.
 */
@AutoConfiguration
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("notion-redactor")
class HealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "notionRedactorHealthIndicator")
  HealthIndicator notionRedactorHealthIndicator() {
    return () ->
        (Protection.isInPlace() ? Health.up() : Health.down())
            .withDetails(Protection.details())
            .build();
  }
}
