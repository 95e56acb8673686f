package org.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Logs the key that it is given, and knows nothing of the agent. */
@SpringBootApplication
public class App {

  private static final Logger LOG = LoggerFactory.getLogger(App.class);

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(App.class, arguments);
    LOG.info("Connecting with {}", System.getenv("NOTION_TOKEN"));
  }
}
