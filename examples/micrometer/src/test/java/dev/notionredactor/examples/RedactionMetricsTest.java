package dev.notionredactor.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Findings;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The counters say what the bean says, with the library and so with the filters. */
class RedactionMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Redactor redactor = Redactor.create();

  @AfterEach
  void unregister() {
    Findings.unregisterMBean();
  }

  @Test
  void growWithTheFindings() {
    new RedactionMetrics().bindTo(registry);
    String first = TestKeys.randomAccessToken();
    String second = TestKeys.randomAccessToken();
    assertEquals(0, total("findings"));
    redactor.redact("token " + first);
    assertEquals(0, total("findings"), "there is no bean");

    Findings.registerMBean();
    assertEquals(1, total("findings"));
    assertEquals(1, of(first));
    redactor.redact("token " + first);
    redactor.redact("token " + second);
    assertEquals(3, total("findings"));
    assertEquals(2, of(first));
    assertEquals(1, of(second));
    assertEquals(0, total("failures"));
    assertEquals(4, registry.getMeters().size());

    // They depend on nothing that may be collected, and don't fall.
    System.gc();
    redactor.redact("token " + second);
    assertEquals(4, total("findings"));
    assertEquals(2, of(second));
    Findings.unregisterMBean();
    assertEquals(4, total("findings"));
    assertEquals(2, of(second));
    assertTrue(registry.getMeters().stream().noneMatch(each -> each.toString().contains(first)));
  }

  private double total(String what) {
    return registry.get("notion.redactor." + what).functionCounter().count();
  }

  private double of(String key) {
    FunctionCounter counter =
        registry
            .get("notion.redactor.findings.by.key")
            .tags("fingerprint", TestKeys.fingerprint(key), "key", "access token", "sink", "text")
            .functionCounter();
    return counter.count();
  }
}
