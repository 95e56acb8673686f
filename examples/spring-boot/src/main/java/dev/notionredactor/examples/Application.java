package dev.notionredactor.examples;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Logs and prints a key that it is given, and knows nothing of the agent. */
@SpringBootApplication
public class Application implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String key = arguments.getNonOptionArgs().get(0);
    LOG.info("Connecting with {}", key);
    System.out.println("Authorization: Bearer " + key);
    new IllegalStateException("No answer to " + key).printStackTrace();
  }
}
