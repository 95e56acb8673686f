package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.notionredactor.Redactor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;

/** {@code java -jar notion-redactor-scrub.jar}. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine(new ScrubCommand()).execute(arguments));
  }

  /** The command line of a command: whatever is wrong with the arguments, no key is repeated. */
  public static CommandLine commandLine(Object command) {
    CommandLine line = new CommandLine(command);
    line.setErr(
        new PrintWriter(Redactor.create().wrap(new OutputStreamWriter(System.err, UTF_8)), true));
    return line;
  }
}
