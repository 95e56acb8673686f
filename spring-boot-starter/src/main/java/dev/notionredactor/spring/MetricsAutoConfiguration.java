package dev.notionredactor.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counters of what was masked, which Spring Boot gives to each registry that it knows of. */
@AutoConfiguration
@ConditionalOnClass(MeterBinder.class)
class MetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "notionRedactorMetrics")
  MeterBinder notionRedactorMetrics() {
    return new RedactionMetrics();
  }
}
