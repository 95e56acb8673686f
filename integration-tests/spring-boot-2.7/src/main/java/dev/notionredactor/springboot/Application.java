package dev.notionredactor.springboot;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Logs the value of the variable {@code PROGRAM_KEY}, then fails in the way that {@code
 * PROGRAM_END} says.
 */
@SpringBootApplication
public class Application implements CommandLineRunner {

  private static final Logger LOGGER = LoggerFactory.getLogger(Application.class);

  private final Environment environment;
  private final String key;

  Application(Environment environment) {
    this.environment = environment;
    this.key = environment.getProperty("program.key");
  }

  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @Override
  public void run(String... arguments) throws IOException {
    System.out.println("printed " + key);
    LOGGER.info("Bearer " + key);
    LOGGER.warn("token {}, next {}", key, 1);
    LOGGER.info(MarkerFactory.getMarker("marker-" + key), "marked");
    MDC.put("token", key);
    LOGGER.info("context");
    MDC.clear();
    LoggerFactory.getLogger("of." + key).info("named");
    java.util.logging.Logger.getLogger("jul").log(java.util.logging.Level.INFO, "jul {0}", key);
    IOException failure = new IOException("Bearer " + key, new RuntimeException(key));
    failure.addSuppressed(new IllegalStateException("suppressed " + key));
    LOGGER.error("failed", failure);
    if ("throw".equals(environment.getProperty("program.end"))) {
      throw failure;
    }
    // Of this failure, Spring Boot has an analysis to print, which quotes the value.
    Binder.get(environment).bind("program.key", Integer.class);
  }
}
