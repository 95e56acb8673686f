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
    CommandLine command = new CommandLine(new ScrubCommand());
    // Whatever is wrong with the arguments, a key among them is not repeated.
    command.setErr(
        new PrintWriter(Redactor.create().wrap(new OutputStreamWriter(System.err, UTF_8)), true));
    System.exit(command.execute(arguments));
  }
}
