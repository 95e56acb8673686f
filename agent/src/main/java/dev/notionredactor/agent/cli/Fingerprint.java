package dev.notionredactor.agent.cli;

import dev.notionredactor.Finding;
import dev.notionredactor.Redactor;
import dev.notionredactor.scrub.input.Descriptors;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Says which fingerprint a key has, for an inventory of keys. */
@CommandLine.Command(
    name = "fingerprint",
    description = {
      "Print the fingerprint of each key, as its mask shows it, and never the key: to find in an"
          + " inventory of keys the one that leaked.",
      "Exit status: 0, 1 if a line or variable holds no key, or can't be read."
    },
    mixinStandardHelpOptions = true)
final class Fingerprint implements Callable<Integer> {

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description =
          "Environment variables that hold a key each. Without any, the keys are read from standard"
              + " input, one in a line.")
  private List<String> names = new ArrayList<>();

  private final List<Finding> found = new ArrayList<>();
  private final Redactor redactor =
      Redactor.builder().environment(false).listener(found::add).build();

  /** Who gives a key, or a secret, in place of a name need not see it again. */
  private final Redactor shownNames = Redactor.create();

  private int status;

  @Override
  public Integer call() throws IOException {
    for (String name : names) {
      String shown = shownNames.redact(name);
      String value = System.getenv(name);
      if (value == null) {
        fail("there is no environment variable '" + shown + "'");
      } else {
        print(value, "environment variable '" + shown + "'", "  " + shown);
      }
    }
    if (names.isEmpty()) {
      readAll();
    }
    return status;
  }

  @SuppressWarnings("SystemConsoleNull")
  private void readAll() throws IOException {
    // Before Java 22 there is none if standard output is no terminal.
    Console console = Descriptors.isInputTerminal() ? System.console() : null;
    if (console != null) {
      // Nothing of it is to stay on the screen.
      char[] key = console.readPassword("key: ");
      print(key == null ? "" : new String(key), "what was typed", "");
      return;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1));
    int number = 1;
    for (String line; (line = in.readLine()) != null; number++) {
      if (!line.trim().isEmpty()) {
        print(line, "line " + number, "");
      }
    }
  }

  /** {@code where}: for people; {@code named}: behind each fingerprint. */
  private void print(String text, String where, String named) {
    found.clear();
    redactor.redact(text);
    if (found.isEmpty()) {
      fail(where + " holds no Notion key");
    }
    for (Finding each : found) {
      spec.commandLine().getOut().println(each.fingerprint() + "  " + each.name() + named);
    }
  }

  private void fail(String message) {
    spec.commandLine().getErr().println("notion-redactor: " + message);
    status = CommandLine.ExitCode.SOFTWARE;
  }
}
