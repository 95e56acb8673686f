package dev.notionredactor.examples;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** Prints a key that it is given, and then its own metrics. */
public final class Main {

  /** What waits in a stream is decided when 100 ms have passed. */
  private static final long MILLIS = 500;

  private Main() {}

  /** Takes a key, and prints it. */
  public static void main(String[] arguments) throws InterruptedException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new RedactionMetrics().bindTo(registry);

    System.out.println("Authorization: Bearer " + arguments[0]);
    Thread.sleep(MILLIS);

    // Prometheus asks every few seconds; a new key has its counter from the second time on.
    registry.scrape();
    System.out.println(registry.scrape());
  }
}
