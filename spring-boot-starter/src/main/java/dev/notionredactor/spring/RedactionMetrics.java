package dev.notionredactor.spring;

import dev.notionredactor.FindingCount;
import dev.notionredactor.Findings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/**
 * What was masked in this JVM, as docs/monitoring.md has it: by what the application logs by, and
 * by the agent. Thread-safe.
 */
final class RedactionMetrics implements MeterBinder {

  RedactionMetrics() {}

  @Override
  public void bindTo(MeterRegistry registry) {
    // Each counter's value of last time, by its name or its tags.
    Map<Object, Long> last = new ConcurrentHashMap<>();
    counter(
        registry,
        "notion.redactor.findings",
        "Keys that were masked",
        Tags.empty(),
        () -> {
          // Whoever reads this counter reads all of them, so a new row is seen here.
          readRows(registry, last);
          return risen(last, "findings", Protection.findings());
        });
    counter(
        registry,
        "notion.redactor.failures",
        "Texts that could not be redacted, and were withheld",
        Tags.empty(),
        () -> risen(last, "failures", Protection.failures()));
  }

  private void readRows(MeterRegistry registry, Map<Object, Long> last) {
    rows()
        .forEach(
            (tags, count) -> {
              boolean isNew = last.putIfAbsent(tags, 0L) == null;
              risen(last, tags, count);
              if (isNew) {
                counter(
                    registry,
                    "notion.redactor.findings.by.key",
                    "Keys that were masked, by key and sink",
                    tags,
                    () -> last.get(tags));
              }
            });
  }

  /** How often each key was masked, for each sink. */
  private static Map<Tags, Long> rows() {
    Map<Tags, Long> rows = new HashMap<>();
    for (FindingCount each : Findings.counts()) {
      rows.merge(tags(each.fingerprint(), each.name(), each.sink()), each.count(), Long::sum);
    }
    Object table = Agent.attribute("Findings");
    if (table instanceof TabularData) {
      for (Object each : ((TabularData) table).values()) {
        CompositeData row = (CompositeData) each;
        Tags tags =
            tags(
                (String) row.get("fingerprint"), (String) row.get("key"), (String) row.get("sink"));
        rows.merge(tags, (Long) row.get("count"), Long::sum);
      }
    }
    return rows;
  }

  private static Tags tags(@Nullable String fingerprint, String key, String sink) {
    return Tags.of("fingerprint", fingerprint == null ? "" : fingerprint, "key", key, "sink", sink);
  }

  /** A counter never falls, not even if another thread was faster. */
  private static long risen(Map<Object, Long> last, Object what, long count) {
    return last.merge(what, count, Math::max);
  }

  private void counter(
      MeterRegistry registry, String name, String description, Tags tags, LongSupplier count) {
    // A counter does not keep its object alive; the application does that with this.
    FunctionCounter.builder(name, this, unused -> count.getAsLong())
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
