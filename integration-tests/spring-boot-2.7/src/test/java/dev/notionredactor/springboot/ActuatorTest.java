package dev.notionredactor.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Method;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * What the starter tells the actuator and Micrometer, with each Spring Boot; with the oldest by
 * Log4j 2, else by Logback.
 */
class ActuatorTest {

  private static final String KEY = TestKeys.randomAccessToken();

  private ConfigurableApplicationContext context;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Empty {}

  @BeforeEach
  void start() {
    context = SpringApplication.run(Empty.class, "--logging.file.name=target/spring.log");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void healthIsUp() throws Exception {
    assertEquals("UP", status());
    Map<?, ?> details = details();
    Map<?, ?> logging = (Map<?, ?>) details.get("logging");
    assertEquals(
        Map.of(isLog4j() ? "Log4j 2" : "Logback", "masked, appenders: 2"), logging, "logging");
    assertEquals("left to the agent, which is not there", details.get("standardOutput"));
    assertEquals(0L, details.get("withheld"));
    assertTrue((Long) details.get("findings") >= 0);
    // By its name it is part of the whole.
    Object endpoint = context.getBean("healthEndpoint");
    Object part =
        endpoint
            .getClass()
            .getMethod("healthForPath", String[].class)
            .invoke(endpoint, (Object) new String[] {"notionRedactor"});
    assertEquals("UP", part.getClass().getMethod("getStatus").invoke(part).toString());
  }

  /** By a factory of somebody else's: nobody can take ours from Logback. */
  @Test
  void healthIsDownIfSomethingIsNotMasked() throws Exception {
    assumeTrue(isLog4j());
    LoggerConfig root =
        ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    LogEventFactory ours = root.getLogEventFactory();
    root.setLogEventFactory(new DefaultLogEventFactory());
    try {
      assertEquals("DOWN", status());
      assertEquals(
          Map.of("Log4j 2", "not masked: standard error says why"), details().get("logging"));
    } finally {
      root.setLogEventFactory(ours);
    }
    assertEquals("UP", status());
  }

  @Test
  void countersRise() {
    MeterRegistry registry = context.getBean(MeterRegistry.class);
    double before = registry.get("notion.redactor.findings").functionCounter().count();
    LoggerFactory.getLogger("com.example.Api").warn("Bearer {}", KEY);
    LoggerFactory.getLogger("com.example.Api").warn("Bearer {}", KEY);
    double after = registry.get("notion.redactor.findings").functionCounter().count();
    assertEquals(2, after - before);
    assertEquals(
        2,
        registry
            .get("notion.redactor.findings.by.key")
            .tags("fingerprint", TestKeys.fingerprint(KEY), "sink", isLog4j() ? "Log4j" : "Logback")
            .functionCounter()
            .count());
    assertEquals(0, registry.get("notion.redactor.failures").functionCounter().count());
    registry
        .getMeters()
        .forEach(meter -> assertFalse(meter.getId().toString().contains(KEY), meter::toString));
  }

  @Test
  void healthCanBeLeftOut() {
    try (ConfigurableApplicationContext other =
        SpringApplication.run(Empty.class, "--management.health.notion-redactor.enabled=false")) {
      assertFalse(other.containsBean("notionRedactorHealthIndicator"));
      assertTrue(context.containsBean("notionRedactorHealthIndicator"));
    }
  }

  private static boolean isLog4j() {
    return LoggerFactory.getILoggerFactory().getClass().getName().contains("Log4j");
  }

  private String status() throws Exception {
    Object health = health();
    return health.getClass().getMethod("getStatus").invoke(health).toString();
  }

  private Map<?, ?> details() throws Exception {
    Object health = health();
    return (Map<?, ?>) health.getClass().getMethod("getDetails").invoke(health);
  }

  /** Its class is called otherwise from Spring Boot 4 on. */
  private Object health() throws Exception {
    Object indicator = context.getBean("notionRedactorHealthIndicator");
    Method health = indicator.getClass().getMethod("health");
    health.setAccessible(true);
    return health.invoke(indicator);
  }
}
