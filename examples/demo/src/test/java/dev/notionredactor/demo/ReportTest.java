package dev.notionredactor.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final String KEY = "ntn_abcdefghijklmnopqrstuvwxyz012345";
  private static final String MASK = "ntn_[REDACTED:0123abcd]";
  private static final KeyFinder FINDER = new KeyFinder(List.of(KEY));

  @Test
  void succeedsWhenEveryKeyIsMasked() {
    Report report = report("12:00:01.5 token " + KEY + "\n", "12:00:02 token " + MASK + "\n");

    assertEquals(Report.MASKED, report.exitStatus());
    assertEquals("keys shown: 1 without the agent, 0 with it", lastLine(report));
  }

  @Test
  void failsWhenAKeyGetsThrough() {
    Report report = report(KEY + " and " + KEY, MASK + " and " + KEY);

    assertEquals(Report.KEY_SHOWN, report.exitStatus());
    assertEquals("keys shown: 2 without the agent, 1 with it", lastLine(report));
  }

  @Test
  void provesNothingWhenNoKeyIsShownWithoutTheAgent() {
    assertEquals(Report.PROVES_NOTHING, report("nothing", "nothing").exitStatus());
  }

  @Test
  void provesNothingWhenMoreThanKeysChanges() {
    String control = "token " + KEY + "\ndone\n";

    assertEquals(
        Report.PROVES_NOTHING, report(control, "warning\ntoken " + MASK + "\ndone\n").exitStatus());
    assertEquals(Report.PROVES_NOTHING, report(control, "token " + MASK + "\n").exitStatus());
    assertEquals(Report.PROVES_NOTHING, report(control, "token \ndone\n").exitStatus());
  }

  @Test
  void addsNothingToPlainTextAndColorsOnATerminal() {
    String text = "a " + KEY + " b " + MASK;

    assertEquals(text, Style.PLAIN.highlight(text, FINDER));
    assertEquals(
        "a \u001b[1;97;41m" + KEY + "\u001b[0m b \u001b[1;32m" + MASK + "\u001b[0m",
        Style.COLOR.highlight(text, FINDER));
  }

  @Test
  void showsBothRuns() {
    List<String> lines = report("token " + KEY, "token " + MASK).lines(Style.PLAIN);

    assertTrue(lines.contains("token " + KEY));
    assertTrue(lines.contains("token " + MASK));
  }

  @Test
  void leavesStackFramesOutOfWhatItShowsNotOfTheCount() {
    Report report = report("Oops\n\tat " + KEY + "\n\tat b\nafter", "Oops");

    assertTrue(report.lines(Style.PLAIN).contains("Oops\n\tat ... (frames left out here)\nafter"));
    assertEquals("keys shown: 1 without the agent, 0 with it", lastLine(report));
  }

  private static Report report(String without, String with) {
    return new Report(recording(without), recording(with), FINDER);
  }

  private static Recording recording(String console) {
    return new Recording(Map.of("console", console));
  }

  private static String lastLine(Report report) {
    List<String> lines = report.lines(Style.PLAIN);
    return lines.get(lines.size() - 1);
  }
}
