package dev.notionredactor.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One benchmark with every combination of some values of its parameters. */
final class Batch {

  private final Class<?> benchmark;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  Batch(Class<?> benchmark) {
    this.benchmark = benchmark;
  }

  Batch with(String parameter, Collection<?> values) {
    parameters.put(parameter, values.stream().map(Object::toString).toArray(String[]::new));
    return this;
  }

  Batch with(String parameter, Object... values) {
    return with(parameter, List.of(values));
  }

  /** The number of combinations. */
  int size() {
    return parameters.values().stream()
        .mapToInt(values -> values.length)
        .reduce(1, (a, b) -> a * b);
  }

  Options options(Form form) {
    ChainedOptionsBuilder options =
        form.applyTo(new OptionsBuilder())
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            // The same on every machine; enough for the longest text, three times over.
            .jvmArgsAppend("-Xms2g", "-Xmx2g");
    parameters.forEach(options::param);
    return options.build();
  }
}
