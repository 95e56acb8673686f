package dev.notionredactor;

import java.util.ArrayList;
import java.util.List;

/** The session of a browser, one way to write its prefix. */
record SessionForm(String prefix) implements OracleForm {

  static final List<String> PREFIXES = prefixes();

  private static List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    for (String first : List.of(":", "%3A", "%3a")) {
      prefixes.add("v03" + first + "eyJ");
      for (String second : List.of(":", "%3A", "%3a")) {
        prefixes.add("v02" + first + "user_token_or_cookies" + second);
      }
    }
    return List.copyOf(prefixes);
  }

  @Override
  public int indexIn(String text, int from) {
    return text.indexOf(prefix, from);
  }

  @Override
  public Occurrence at(String text, int start) {
    int body = start + prefix.length();
    int end = PlainForm.runEnd(text, body, SessionForm::isBody);
    String run = text.substring(body, end);
    return new Occurrence(
        this,
        start,
        body,
        end,
        run.length() >= 40,
        prefix,
        () -> PlainForm.fingerprint(prefix, run));
  }

  private static boolean isBody(int c) {
    return PlainForm.isBody(c) || "_.%-".indexOf(c) >= 0;
  }
}
