package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;

/** How the outputs of two runs are compared: what differs from run to run anyway is left out. */
enum Comparison {

  /** Character for character, but for what tells the time or the run. */
  TEXT {
    @Override
    void assertMasked(String key, String control, String masked, String what) {
      KeyAssertions.assertMaskedIfShown(key, normal(control), normal(masked), what);
    }

    private String normal(String text) {
      return text
          // Of databases: an instance of Derby, and how long a statement took H2.
          .replaceAll("instance [0-9a-f-]{36}", "instance")
          .replaceAll(" ?(t:\\d+)?\\*/", "*/")
          // 2026-11-22T10:11:12.345Z, 2026-11-22 10:11:12,345+0000
          .replaceAll(
              "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-][\\d:]+)?", "TIME")
          // Sun Nov 22 10:11:12 UTC 2026, Nov 22 10:11:12, Sun, 22 Nov 2026 10:11:12 +0000
          .replaceAll(
              "(\\w{3},? )?(\\w{3} [\\d ]\\d|\\d\\d? \\w{3} \\d{4}) \\d\\d:\\d\\d:\\d\\d( [A-Z+]\\w{2,4})?( \\([A-Z]+\\))?( \\d{4})?",
              "TIME")
          // 22/Nov/2026:10:11:12 +0000, 2026/Nov/22:10:11:12 +0000
          .replaceAll("\\d{2,4}/\\w{3}/\\d{2,4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}", "TIME")
          // Milliseconds or nanoseconds since 1970, or since the start; thread and process numbers.
          .replaceAll("\\b\\d{10,19}(\\.\\d+)?\\b", "TIME")
          .replaceAll("\\b\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}\\b", "TIME")
          .replaceAll(
              "(?i)(timestamp|nanoseconds|nanos|millis|nanoOfSecond|sequenceNumber|processId|threadId)(\"? ?: ?|>|=)\"?\\d+",
              "$1")
          .replaceAll("<td>\\d+</td>", "<td>TIME</td>")
          // Of CSV: the event's and the thread's number.
          .replaceAll("(?m)^\\d+,TIME,(\\w+),\\d+,", "TIME,$1,")
          // Addresses, and the directory of the run.
          .replaceAll("@[0-9a-f]{5,8}\\b", "@")
          .replaceAll("notion-redactor-it\\d+", "DIRECTORY")
          // Of syslog: the process, and how the mask's bracket is written in structured data.
          .replaceAll("(?m)^(<\\d+>1 TIME \\S+ program) \\d+", "$1")
          .replace("\\]", "]")
          .replaceAll(" java\\[\\d+\\]: ", " java: ")
          // Of mails; where a header is folded depends on its length.
          .replaceAll("(?m)^(Subject: .*)\r?\n ", "$1 ")
          .replaceAll("(?m)^(Content-Type: multipart/mixed;)\\s+", "$1 ")
          .replaceAll("(?m)^Message-ID: .*", "Message-ID")
          .replaceAll("----=_Part_[\\d_.]+", "PART")
          // Logstash's appender may say so though its queue is empty; what it sent is compared.
          .replaceAll(
              "(?m)^TIME \\|-WARN in net\\.logstash\\.\\S+ - Some queued events have not been logged.*\\R",
              "");
    }
  },

  /** All that is asked is that the key is absent, and the mask there where the key was. */
  MASK {
    @Override
    void assertMasked(String key, String control, String masked, String what) {
      KeyAssertions.assertNoKey(key, masked);
      assertTrue(!control.contains(key) || masked.contains(TestKeys.masked(key)), what);
    }
  };

  abstract void assertMasked(String key, String control, String masked, String what);

  /** Of serialised objects, it differs where a string is written and where but referred to. */
  static Comparison of(String text) {
    return text.indexOf('\0') >= 0 ? MASK : TEXT;
  }
}
