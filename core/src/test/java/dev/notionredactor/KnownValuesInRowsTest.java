package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Known values of no family of which each character is an element of its own. */
class KnownValuesInRowsTest {

  private static final String[] VALUES = {"hunter2-and/more+Things_42", "k7Qm2Zx9", "abababab"};

  private final Redactor redactor =
      Redactor.builder()
          .environment(false)
          .knownValue("first", VALUES[0])
          .knownValue("second", VALUES[1])
          .knownValue("third", VALUES[2])
          .build();

  @ParameterizedTest
  @EnumSource
  void allOfItIsMasked(RowLayout row) throws IOException {
    for (String value : VALUES) {
      check(row, "", value, "");
      check(row, "pass: ", value, "!");
      check(row, "k7", value, "zz");
    }
  }

  @ParameterizedTest
  @EnumSource
  void lessStays(RowLayout row) throws IOException {
    for (String value : VALUES) {
      String text =
          row.write(value.substring(1), 0, 0) + "; " + row.write(value.substring(0, 7), 0, 0);
      assertSame(text, redactor.redact(text));
      assertEquals(text, streamed(text, 1));
    }
  }

  private void check(RowLayout row, String before, String value, String after) throws IOException {
    String bytes = before + value + after;
    String text = "12:00:01 - " + row.write(bytes, 0, 0) + "  |.|\nnext line\n";
    String expected =
        "12:00:01 - "
            + row.write(bytes, before.length(), before.length() + value.length())
            + "  |.|\nnext line\n";
    assertEquals(expected, redactor.redact(text));
    for (int part : new int[] {1, 2, 3, 7, 50}) {
      assertEquals(expected, streamed(text, part), () -> "by " + part + ": " + text);
    }
  }

  private String streamed(String text, int part) throws IOException {
    StreamKind.Opened stream = StreamKind.BYTES.open(redactor);
    for (int i = 0; i < text.length(); i += part) {
      stream.write(text.substring(i, Math.min(text.length(), i + part)));
    }
    stream.close();
    return stream.shown();
  }
}
