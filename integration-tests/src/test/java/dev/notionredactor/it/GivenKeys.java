package dev.notionredactor.it;

import dev.notionredactor.TestKeys;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One key of each family, as programs are given them to write. */
record GivenKeys(String access, String legacy, String refresh, String other, String session) {

  /** Others in every run of the tests. */
  static final GivenKeys RANDOM = of(ThreadLocalRandom.current().nextInt());

  /** All of other numbers: those of one number have characters in common. */
  static GivenKeys of(int number) {
    return new GivenKeys(
        TestKeys.accessToken(number),
        TestKeys.legacyToken(number + 3),
        TestKeys.refreshToken(number + 1),
        TestKeys.accessToken(number + 2),
        TestKeys.SESSION + TestKeys.cookie(80, number + 4));
  }

  List<String> all() {
    return List.of(access, legacy, refresh, other, session);
  }

  KeyJudge judge() {
    return new KeyJudge(all());
  }

  /** With them as properties. */
  ForkedJvm addTo(ForkedJvm jvm) {
    return jvm.option("-Dkey=" + access)
        .option("-Daccess=" + access)
        .option("-Dlegacy=" + legacy)
        .option("-Drefresh=" + refresh)
        .option("-Dother=" + other)
        .option("-Dsession=" + session);
  }

  /** A request with three of them, in plain text. */
  String request() {
    return "POST /v1/oauth/token HTTP/1.1\nHost: api.notion.com\nAuthorization: Bearer "
        + access
        + "\nContent-Type: application/json\n\n{\"client_secret\":\""
        + legacy
        + "\",\"refresh_token\":\""
        + refresh
        + "\",\"n\":1}\n"
        + at(40, access)
        + at(55, access)
        + at(70, legacy);
  }

  /** A line with a key so many characters from its start, where tools that wrap lines cut it. */
  static String at(int column, String key) {
    return "# ".repeat(column / 2) + " ".repeat(column % 2) + key + " was given to a workspace\n";
  }
}
