package dev.notionredactor.springboot;

import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
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
    String formats = System.getenv("PROGRAM_FORMATS");
    if (formats == null) {
      SpringApplication.run(Application.class, arguments);
    } else {
      for (String format : formats.split(",", -1)) {
        runAnew(format, "--logging.structured.format.console=" + format);
        runAnew(format, "--logging.structured.format.file=" + format);
      }
    }
  }

  /** Runs the application as if it were the first: what one leaves behind, the next would keep. */
  private static void runAnew(String name, String format) {
    System.out.println("--- " + format + " ---");
    Properties before = (Properties) System.getProperties().clone();
    try {
      SpringApplication.run(Application.class, format, "--logging.file.name=${files}/" + name);
    } catch (RuntimeException asEver) {
      // It has been logged.
    } finally {
      System.setProperties(before);
    }
  }

  @Override
  public void run(String... arguments) throws Exception {
    if (environment.getProperty("leaks.port") != null) {
      leak();
      return;
    }
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
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel("later", LogLevel.DEBUG);
    LoggerFactory.getLogger("later").debug("level " + key);
    if ("throw".equals(environment.getProperty("program.end"))) {
      throw failure;
    }
    // Of this failure, Spring Boot has an analysis to print, which quotes the value.
    Binder.get(environment).bind("program.key", Integer.class);
  }

  /** One key in each way; none if there are none. */
  private void leak() throws Exception {
    Leaks.byPrintln(environment.getProperty("leaks.println", "nothing"));
    Leaks.byLogback(environment.getProperty("leaks.logback", "nothing"));
    Leaks.byException(environment.getProperty("leaks.exception", "nothing"));
    Leaks.byTls(
        environment.getProperty("leaks.tls", "nothing"),
        environment.getProperty("leaks.port"),
        environment.getProperty("leaks.certificate"));
    Leaks.await(environment.getProperty("leaks.paused"));
  }
}
