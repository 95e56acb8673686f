package dev.notionredactor.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Runs JVMs in turn, with each companion once in every round: what the machine does beside, and how
 * fast it is at that time, is the same for all of a round.
 */
final class PairedRuns {

  private final Form form;
  private final PrintStream terminal;

  PairedRuns(Form form, PrintStream terminal) {
    this.form = form;
    this.terminal = terminal;
  }

  /**
   * What each subject came to.
   *
   * @throws IllegalStateException if a result is wrong
   */
  List<Pairs> run(Collection<Subject> subjects) throws IOException, InterruptedException {
    List<Pairs> results = new ArrayList<>();
    for (Subject subject : subjects) {
      int rounds = form.rounds(subject);
      if (rounds == 0 || !subject.isCheckedWhenMeasured()) {
        for (Companion companion : subject.companions()) {
          new ForkedProgram(subject, companion).check();
        }
      }
      Pairs pairs = new Pairs(subject);
      for (int round = 1; round <= rounds; round++) {
        terminal.println("[" + round + "/" + rounds + "] " + subject.label());
        for (Companion companion : subject.companions()) {
          pairs.add(companion, new ForkedProgram(subject, companion).measure(form.lineMillis()));
        }
      }
      results.add(pairs);
    }
    return results;
  }
}
