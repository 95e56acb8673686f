package dev.notionredactor.scrub;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs the command, as from a shell. Standard output is the test's. */
record Scrubbing(int status, String err) {

  static Scrubbing run(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("--environment=false"));
    for (Object each : arguments) {
      all.add(each.toString());
    }
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new ScrubCommand());
    command.setErr(new PrintWriter(err));
    int status = command.execute(all.toArray(new String[0]));
    return new Scrubbing(status, err.toString());
  }
}
