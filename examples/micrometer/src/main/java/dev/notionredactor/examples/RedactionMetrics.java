package dev.notionredactor.examples;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/**
 * Counts what notion-redactor has masked, as JMX shows it. Copy it into your application: it needs
 * no class of notion-redactor, and where there is no bean it counts nothing.
 */
public final class RedactionMetrics implements MeterBinder {

  private static final String BEAN = "dev.notionredactor:type=Redaction";

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @Override
  public void bindTo(MeterRegistry registry) {
    // What was read last: by the name of an attribute, and by the tags of a row.
    Map<Object, Long> counts = new ConcurrentHashMap<>();
    counter(
        registry,
        "notion.redactor.findings",
        "Keys that were masked",
        Tags.empty(),
        () -> {
          // Whoever reads this counter reads all of them, so a new row is seen here.
          readRows(registry, counts);
          return read(counts, "FindingCount", attribute("FindingCount"));
        });
    counter(
        registry,
        "notion.redactor.failures",
        "Texts that could not be redacted, and were withheld",
        Tags.empty(),
        () -> read(counts, "FailureCount", attribute("FailureCount")));
  }

  /** Reads the table of keys and sinks, which has 1000 rows at most. */
  private void readRows(MeterRegistry registry, Map<Object, Long> counts) {
    Object table = attribute("Findings");
    if (!(table instanceof TabularData)) {
      return;
    }
    for (Object each : ((TabularData) table).values()) {
      CompositeData row = (CompositeData) each;
      Tags tags =
          Tags.of(
              "fingerprint", (String) row.get("fingerprint"),
              "key", (String) row.get("key"),
              "sink", (String) row.get("sink"));
      boolean isNew = counts.putIfAbsent(tags, 0L) == null;
      read(counts, tags, row.get("count"));
      if (isNew) {
        counter(
            registry,
            "notion.redactor.findings.by.key",
            "Keys that were masked, by key and sink",
            tags,
            () -> counts.get(tags));
      }
    }
  }

  /** A counter never falls, not even if the bean has gone or another thread was faster. */
  private static long read(Map<Object, Long> counts, Object what, Object count) {
    return counts.merge(what, count instanceof Long ? (Long) count : 0, Math::max);
  }

  /** Null if there is no bean. */
  private Object attribute(String name) {
    try {
      return server.getAttribute(new ObjectName(BEAN), name);
    } catch (JMException | RuntimeException notThere) {
      return null;
    }
  }

  private void counter(
      MeterRegistry registry, String name, String description, Tags tags, LongSupplier count) {
    // A counter does not keep its object alive; the server lives as long as the JVM.
    FunctionCounter.builder(name, server, unused -> count.getAsLong())
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
