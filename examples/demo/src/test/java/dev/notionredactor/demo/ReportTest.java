package dev.notionredactor.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final String KEY = "ntn_abcdefghijklmnopqrstuvwxyz012345";
  private static final String FINGERPRINT = "[REDACTED:0123abcd]";
  private static final String MASK = "ntn_" + FINGERPRINT + "*".repeat(13);
  private static final String BASE64 = Form.BASE64.write(KEY);
  private static final String BASE64_MASK = "bnRuX" + FINGERPRINT + "*".repeat(24);
  private static final String HEX = Form.HEX.write(KEY);
  private static final String HEX_MASK = "6e746e5f" + FINGERPRINT + "*".repeat(45);
  private static final String SESSION = "v03%3AeyJ" + "aZ0-_.".repeat(20);
  private static final String SESSION_MASK = "v03%3AeyJ" + FINGERPRINT + "*".repeat(101);
  private static final String KNOWN_VALUE = "k7Tq2mXw9Rb4Lc8Vn3Zs6Yd1Hf5Jg0Pe";
  private static final String KNOWN_VALUE_BASE64 = Form.BASE64.write(KNOWN_VALUE);
  private static final String KNOWN_VALUE_MASK = "[REDACTED:NOTION_WEBHOOK_SECRET]";
  private static final KeyFinder FINDER = new KeyFinder(List.of(KEY, SESSION, KNOWN_VALUE));

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
  void knowsTheMasksOfEveryForm() {
    assertEquals(
        Report.MASKED, report("Basic " + BASE64 + "=", "Basic " + BASE64_MASK + "=").exitStatus());
    assertEquals(Report.MASKED, report(HEX, HEX_MASK).exitStatus());
    assertEquals(
        Report.MASKED,
        report(HEX.toUpperCase(Locale.ROOT), HEX_MASK.replace("6e746e5f", "6E746E5F"))
            .exitStatus());
    assertEquals(Report.MASKED, report(SESSION + ";", SESSION_MASK + ";").exitStatus());
    assertEquals(Report.MASKED, report(KNOWN_VALUE, KNOWN_VALUE_MASK).exitStatus());
    assertEquals(
        Report.MASKED,
        report(KNOWN_VALUE_BASE64 + "k=", KNOWN_VALUE_MASK + "**********k=").exitStatus());
  }

  @Test
  void failsWhenAnEncodedKeyGetsThrough() {
    assertEquals(Report.KEY_SHOWN, report(BASE64, BASE64).exitStatus());
    assertEquals(Report.KEY_SHOWN, report(HEX, HEX).exitStatus());
    assertEquals(Report.KEY_SHOWN, report(SESSION, SESSION).exitStatus());
    assertEquals(Report.KEY_SHOWN, report(KNOWN_VALUE_BASE64, KNOWN_VALUE_BASE64).exitStatus());
  }

  @Test
  void provesNothingWhenAMaskIsNotWhereItBelongs() {
    // A prefix that is gone, one that is left beside a name, and a character too many masked.
    assertEquals(Report.PROVES_NOTHING, report(KEY, "[REDACTED:0123abcd]").exitStatus());
    assertEquals(Report.PROVES_NOTHING, report(KEY, "ntn_" + KNOWN_VALUE_MASK).exitStatus());
    assertEquals(
        Report.PROVES_NOTHING,
        report("Basic " + BASE64 + "=", "Basic " + BASE64_MASK).exitStatus());
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
