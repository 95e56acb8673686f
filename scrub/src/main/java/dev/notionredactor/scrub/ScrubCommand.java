package dev.notionredactor.scrub;

import dev.notionredactor.Redactor;
import dev.notionredactor.finding.MetKeys;
import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import dev.notionredactor.scrub.format.Limits;
import dev.notionredactor.scrub.format.Redactors;
import dev.notionredactor.scrub.input.Descriptors;
import dev.notionredactor.scrub.input.Inputs;
import dev.notionredactor.scrub.report.Baseline;
import dev.notionredactor.scrub.report.ReportFormat;
import dev.notionredactor.scrub.report.Results;
import dev.notionredactor.scrub.report.Summary;
import dev.notionredactor.scrub.sink.Beside;
import dev.notionredactor.scrub.sink.Bundle;
import dev.notionredactor.scrub.sink.InPlace;
import dev.notionredactor.scrub.sink.StandardOutput;
import dev.notionredactor.scrub.sink.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** The command {@code scrub}. */
@CommandLine.Command(
    name = "scrub",
    description = {
      "Mask every key in standard input, files or directories: text in any charset, gzip, zip, tar,"
          + " bzip2, xz, zstd, heap dumps, recordings of Flight Recorder, core files.",
      "For what no Java agent can reach: output of native code, crash logs, old log files."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:clean, or masked",
      "1:with --check: there is a key",
      "2:an option or argument is wrong",
      "3:something could not be read, written or understood; it is named, and left as it was"
    })
public final class ScrubCommand implements Callable<Integer> {

  static final int CLEAN = 0;
  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  private static final String MASK = "--mask";
  private static final String SECRETS = "--secret-named";
  private static final String ENVIRONMENT = "--environment";
  private static final String PIECES = "--pieces";

  private static final String REPORT_IN_BUNDLE = "notion-redactor-report.json";

  @CommandLine.Spec private CommandSpec spec;

  @CommandLine.Option(
      names = "--in-place",
      description = "Write each file that holds a key anew, in its place.")
  private boolean inPlace;

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write all files there, by the paths that were given.")
  private Path output;

  @CommandLine.Option(
      names = "--bundle",
      paramLabel = "ZIP",
      description = "Write all files into one zip file, and the report.")
  private Path bundle;

  @CommandLine.Option(
      names = "--check",
      description = "Write nothing, and say what would be masked.")
  private boolean check;

  @CommandLine.Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was found there: as SARIF if it ends in .sarif, else as JSON.")
  private Path report;

  @CommandLine.Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "With --check, accept the keys in this file: an earlier report as JSON, or lines of a"
              + " fingerprint each.")
  private Path baseline;

  @CommandLine.Option(
      names = {"-q", "--quiet"},
      description = "Say only what went wrong.")
  private boolean quiet;

  @CommandLine.Option(
      names = "--special",
      description = "Read pipes and devices, too, not only regular files.")
  private boolean special;

  @CommandLine.Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "How many archives may be in one another; ${DEFAULT-VALUE}.")
  private int depth = Limits.DEPTH;

  @CommandLine.Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "How many times its size a file may unpack to; ${DEFAULT-VALUE}.")
  private int ratio = Limits.RATIO;

  @CommandLine.Option(
      names = MASK,
      paramLabel = "TEMPLATE",
      description =
          "What stands in a key's place in texts: the option 'mask'. Elsewhere it must be as long"
              + " as the key.")
  private String mask;

  @CommandLine.Option(
      names = SECRETS,
      paramLabel = "NAME",
      description =
          "Mask also the value of this environment variable or system property; may be repeated:"
              + " the option 'secrets'. Those whose names say Notion, and key, token or secret,"
              + " need not be named if they look like secrets.")
  private String[] secrets = {};

  @CommandLine.Option(
      names = ENVIRONMENT,
      paramLabel = "true|false",
      description = "Whether to mask those that need not be named: the option 'environment'.")
  private String environment;

  @CommandLine.Option(
      names = PIECES,
      paramLabel = "true|false",
      description = "Whether to mask pieces of known tokens, too: the option 'pieces'.")
  private String pieces;

  @Parameters(paramLabel = "PATH", description = "Files and directories; none: standard input.")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      checkArguments();
      RedactorOptions options = options().withProcess();
      Redactors redactors = redactors(options);
      Baseline accepted = baseline == null ? Baseline.NONE : Baseline.read(baseline);
      if (paths.isEmpty()) {
        return tell(new StandardInput(redactors, limits()).run(), accepted);
      }
      return run(redactors, accepted);
    } catch (IllegalArgumentException refused) {
      // One line, without help: it may be an option of the process, which helps nobody here.
      say(refused.getMessage());
      return USAGE;
    } catch (IOException failure) {
      say(
          Redactor.create()
              .redact(failure.getMessage() + " (" + failure.getClass().getSimpleName() + ")"));
      return FAILED;
    } catch (OutOfMemoryError tooMuch) {
      say("there is not enough memory for so many files; java -Xmx gives more");
      return FAILED;
    }
  }

  private void checkArguments() {
    int targets = (inPlace ? 1 : 0) + (output == null ? 0 : 1) + (bundle == null ? 0 : 1);
    if (targets + (check ? 1 : 0) > 1) {
      throw new IllegalArgumentException(
          "of --in-place, --output, --bundle and --check one is allowed at a time");
    }
    if (paths.isEmpty() && (targets > 0 || check || report != null)) {
      throw new IllegalArgumentException(
          "--in-place, --output, --bundle, --check and --report need files or directories");
    }
    checkLeast("--max-depth", depth);
    checkLeast("--max-ratio", ratio);
    for (String name : secrets) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("option '" + SECRETS + "' needs a name");
      }
    }
    for (Path path : paths) {
      if (output != null && isWithin(output, path)) {
        throw new IllegalArgumentException(
            "option '--output' can't be a directory within one of those that are read");
      }
    }
  }

  private static void checkLeast(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "option '" + option + "' can't be '" + value + "'; allowed are numbers from 1 on");
    }
  }

  private static boolean isWithin(Path inner, Path outer) {
    return Files.isDirectory(outer)
        && inner.toAbsolutePath().normalize().startsWith(outer.toAbsolutePath().normalize());
  }

  private RedactorOptions options() {
    return new RedactorOptions()
        .set(RedactorOptions.MASK, mask, MASK)
        .set(
            RedactorOptions.SECRETS,
            secrets.length == 0 ? null : String.join("+", secrets),
            SECRETS)
        .set(RedactorOptions.ENVIRONMENT, environment, ENVIRONMENT)
        .set(RedactorOptions.PIECES, pieces, PIECES);
  }

  private Redactors redactors(RedactorOptions options) {
    Redactor text = options.unheardRedactor();
    for (String secret : text.notMasked()) {
      say(secret);
    }
    boolean fills = options.value(Option.MASK).endsWith("{fill}");
    Redactor binary =
        fills
            ? text
            : options
                .set(Option.MASK, Option.MASK.defaultValue(), Option.MASK.key())
                .unheardRedactor();
    return new Redactors(text, binary, fills, new MetKeys());
  }

  private Limits limits() {
    return new Limits(depth, ratio);
  }

  private int run(Redactors redactors, Baseline accepted) throws IOException {
    Inputs inputs = Inputs.of(paths, special);
    checkWritten("--bundle", bundle, inputs);
    checkWritten("--report", report, inputs);
    if (bundle != null
        && report != null
        && bundle.toAbsolutePath().equals(report.toAbsolutePath())) {
      throw new IllegalArgumentException("--bundle and --report can't be the same file");
    }
    try (Target target = target(inputs)) {
      Results results =
          new Run(inputs, redactors, limits(), target).run(!quiet && Descriptors.isErrorTerminal());
      if (target instanceof Bundle) {
        byte[] bytes = written(REPORT_IN_BUNDLE, results, accepted);
        ((Bundle) target).complete(REPORT_IN_BUNDLE, bytes);
      }
      if (report != null) {
        Files.write(report, written(report.toString(), results, accepted));
      }
      return tell(results, accepted);
    }
  }

  private static void checkWritten(String option, Path path, Inputs inputs) {
    if (path != null && inputs.contain(path)) {
      throw new IllegalArgumentException("option '" + option + "' can't be a file that is read");
    }
  }

  private static byte[] written(String name, Results results, Baseline accepted) {
    StringBuilder report = new StringBuilder();
    ReportFormat.of(name).write(results, accepted, report);
    return report.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Null if nothing is to be written. */
  private Target target(Inputs inputs) throws IOException {
    if (check) {
      return null;
    }
    if (inPlace) {
      return new InPlace();
    }
    if (output != null) {
      return new Beside(output, inputs);
    }
    return bundle == null ? new StandardOutput() : new Bundle(bundle);
  }

  private int tell(Results results, Baseline accepted) {
    results.files().stream()
        .filter(file -> file.problem() != null)
        .forEach(file -> say(file.problem()));
    if (!quiet) {
      List<String> lines = Summary.of(results);
      say(lines.get(0));
      lines.subList(1, lines.size()).forEach(err()::println);
    }
    if (results.problems() > 0) {
      return FAILED;
    }
    boolean found = results.byKey().keySet().stream().anyMatch(key -> !accepted.accepts(key));
    return check && found ? FOUND : CLEAN;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private void say(String message) {
    err().println("notion-redactor: " + message);
  }
}
