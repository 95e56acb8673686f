package dev.notionredactor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code benchmarks/run}. */
@Command(
    name = "benchmarks/run",
    description = {
      "Measures the engine and scrub beside what else one could use, and JVMs with and without the"
          + " agent; prints the ratios.",
      "Every result is checked before it is timed; if one is wrong, the run fails."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Main implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ArgGroup private final Shorter shorter = new Shorter();

  @Option(
      names = "--lines",
      paramLabel = "PATH",
      description = {
        "Measure with the lines of this file, or of each *.log in this directory, and not with"
            + " made-up ones. May be given more than once."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Print only these tables: ${COMPLETION-CANDIDATES}.")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Where JMH's own output goes; ${DEFAULT-VALUE} if not given.")
  private File log = new File("jmh.log");

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the ratios of programs into this SVG file.")
  private Path plot;

  /** At most one of them. */
  private static final class Shorter {

    @Option(names = "--short", description = "Take 5 minutes, not 30; the figures are coarser.")
    private boolean coarse;

    @Option(names = "--smoke", description = "Only check all results.")
    private boolean smoke;

    Form form() {
      return smoke ? Form.SMOKE : coarse ? Form.SHORT : Form.FULL;
    }
  }

  private Main() {}

  /** Exits with 0, with 1 if a benchmark failed, or with 2 if the arguments were wrong. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<Contender> usable = EnumSet.allOf(Contender.class);
    String unusable = Hyperscan.unusable();
    if (unusable != null) {
      usable.remove(Contender.HYPERSCAN);
      print("Hyperscan is left out: it does not work on this machine (" + unusable + ").");
    }
    Map<Part, List<Batch>> plan = new EnumMap<>(Part.class);
    List<String> sources = sources();
    Form form = shorter.form();
    for (Part part : parts) {
      if (part.isJmh()) {
        plan.put(part, part.batches(form, usable, sources));
      }
    }
    try {
      Map<Part, Table> measured = new EnumMap<>(Part.class);
      new Measuring(form, log, System.err)
          .run(plan)
          .forEach((part, figures) -> measured.put(part, part.table(figures)));
      PairedRuns jvms = new PairedRuns(form, System.err);
      Plot ratios = new Plot();
      for (Part part : parts) {
        List<Pairs> pairs = jvms.run(part.subjects());
        if (!pairs.isEmpty() && form != Form.SMOKE) {
          pairs.forEach(ratios::add);
          measured.put(part, Report.subjects(pairs));
        }
      }
      if (parts.contains(Part.FILES)) {
        measured.put(Part.FILES, new FileRuns(form, System.err).run(sources.get(0)));
      }
      if (form == Form.SMOKE) {
        print("Every result is right.");
      } else {
        show(measured, form);
        if (plot != null) {
          Files.writeString(plot, ratios.toString());
        }
      }
      return CommandLine.ExitCode.OK;
    } catch (RunnerException failed) {
      spec.commandLine().getErr().println("benchmarks: " + reason(failed) + "; see " + log);
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IllegalStateException wrong) {
      spec.commandLine().getErr().println("benchmarks: " + wrong.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** JMH wraps what a benchmark threw, and keeps it as suppressed. */
  private static String reason(RunnerException failed) {
    Throwable wrapper = failed.getCause();
    return wrapper == null || wrapper.getSuppressed().length == 0
        ? failed.getMessage()
        : wrapper.getSuppressed()[0].getMessage();
  }

  private void show(Map<Part, Table> measured, Form form) {
    String name = form.name().toLowerCase(Locale.ROOT);
    print("Measured on " + Machine.describe() + ", in the " + name + " form.");
    measured.forEach((part, table) -> print("\n## " + part.title() + "\n\n" + table));
  }

  private List<String> sources() throws IOException {
    try {
      return LineSources.of(paths);
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(spec.commandLine(), "--lines: " + refused.getMessage());
    }
  }

  private void print(String text) {
    spec.commandLine().getOut().println(text);
  }
}
