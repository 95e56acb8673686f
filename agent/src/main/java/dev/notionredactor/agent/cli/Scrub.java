package dev.notionredactor.agent.cli;

import dev.notionredactor.Redactor;
import dev.notionredactor.options.RedactorOptions;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Copies bytes, keys masked. All else comes out as it went in, whatever it is. */
@CommandLine.Command(
    name = "scrub",
    description = {
      "Copy standard input, or files, to standard output with every key masked.",
      "For what no Java agent can reach: output of native code, crash logs, old log files."
    },
    mixinStandardHelpOptions = true)
final class Scrub implements Callable<Integer> {

  private static final int BUFFER = 64 * 1024;

  private static final String MASK = "--mask";
  private static final String SECRETS = "--secret-named";
  private static final String ENVIRONMENT = "--environment";
  private static final String PIECES = "--pieces";

  @CommandLine.Spec private CommandSpec spec;

  @CommandLine.Option(
      names = MASK,
      paramLabel = "TEMPLATE",
      description = "What stands in a key's place: the option 'mask'.")
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

  @Parameters(paramLabel = "FILE", description = "Files to copy one after the other.")
  private List<File> files = new ArrayList<>();

  @Override
  public Integer call() {
    Redactor redactor;
    try {
      redactor = options().withProcess().redactor();
    } catch (IllegalArgumentException refused) {
      // One line, without help: it may be an option of the process, which helps nobody here.
      say(Redactor.create(), refused.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    for (String secret : redactor.notMasked()) {
      say(redactor, secret);
    }
    try (OutputStream out = redactor.wrap(new FileOutputStream(FileDescriptor.out))) {
      if (files.isEmpty()) {
        copy(new FileInputStream(FileDescriptor.in), out);
      }
      for (File file : files) {
        try (InputStream in = new FileInputStream(file)) {
          copy(in, out);
        }
      }
      return CommandLine.ExitCode.OK;
    } catch (FileNotFoundException unreadable) {
      return fail(redactor, "can't read " + unreadable.getMessage());
    } catch (IOException failure) {
      return fail(redactor, failure.getMessage());
    }
  }

  private int fail(Redactor redactor, String message) {
    say(redactor, message);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private void say(Redactor redactor, String message) {
    spec.commandLine().getErr().println("notion-redactor: " + redactor.redact(message));
  }

  private RedactorOptions options() {
    for (String name : secrets) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("option '" + SECRETS + "' needs a name");
      }
    }
    return new RedactorOptions()
        .set(RedactorOptions.MASK, mask, MASK)
        .set(
            RedactorOptions.SECRETS,
            secrets.length == 0 ? null : String.join("+", secrets),
            SECRETS)
        .set(RedactorOptions.ENVIRONMENT, environment, ENVIRONMENT)
        .set(RedactorOptions.PIECES, pieces, PIECES);
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count; (count = in.read(buffer)) >= 0; ) {
      out.write(buffer, 0, count);
    }
  }
}
