package dev.notionredactor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH. */
final class Measuring {

  private final Form form;
  private final File log;
  private final PrintStream terminal;

  Measuring(Form form, File log, PrintStream terminal) {
    this.form = form;
    this.log = log;
    this.terminal = terminal;
  }

  /**
   * The figures of each part, in the order of the plan.
   *
   * @throws RunnerException if a benchmark failed, be it because of a wrong result
   */
  Map<Part, Figures> run(Map<Part, List<Batch>> plan) throws IOException, RunnerException {
    int total = plan.values().stream().flatMap(List::stream).mapToInt(Batch::size).sum();
    Map<Part, Figures> measured = new EnumMap<>(Part.class);
    try (PrintStream logStream = new PrintStream(log)) {
      OutputFormat jmh = OutputFormatFactory.createFormatInstance(logStream, VerboseMode.NORMAL);
      OutputFormat output = new Progress(jmh, terminal, total);
      for (Map.Entry<Part, List<Batch>> part : plan.entrySet()) {
        Figures figures = new Figures();
        for (Batch batch : part.getValue()) {
          new Runner(batch.options(form), output)
              .run().stream().map(Figure::of).forEach(figures::add);
        }
        measured.put(part.getKey(), figures);
      }
    }
    return measured;
  }
}
