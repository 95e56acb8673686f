package dev.notionredactor;

import java.util.List;
import java.util.regex.Matcher;

/** The session of a browser, however the colons of its prefix are spelled. */
record SessionForm(String prefix) implements OracleForm {

  static final List<String> PREFIXES = List.of("v02:user_token_or_cookies:", "v03:eyJ");

  @Override
  public int indexIn(String text, int from) {
    Matcher spelled = TestKeys.prefixIn(text, from, prefix);
    return spelled == null ? -1 : spelled.start();
  }

  @Override
  public Occurrence at(String text, int start) {
    String spelled = TestKeys.prefix(text.substring(start));
    int body = start + spelled.length();
    int end = PlainForm.runEnd(text, body, SessionForm::isBody);
    String run = text.substring(body, end);
    return new Occurrence(
        this,
        start,
        body,
        end,
        run.length() >= 40,
        spelled,
        run.length(),
        () -> PlainForm.fingerprint(prefix, run));
  }

  private static boolean isBody(int c) {
    return PlainForm.isBody(c) || "_.%-".indexOf(c) >= 0;
  }
}
