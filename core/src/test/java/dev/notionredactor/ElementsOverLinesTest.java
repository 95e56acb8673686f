package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers, characters and hex that go on in the next line, as tools write them. */
class ElementsOverLinesTest {

  private static final String TEXT = "Authorization: Bearer " + TestKeys.accessToken(1) + "\nHost:";

  /** What a tool writes. */
  enum Written {
    OD_HEX("%02x", 16, " ", " ", "\n"),
    OD_HEX_WITH_OFFSETS("%02x", 16, "0000000 ", " ", "\n"),
    TABS("%02x", 16, "", "\t", "\n"),
    TABS_AND_MARKS("0x%02x", 8, "\t", "\t", "\n"),
    OD_HEX_ABOVE_CHARACTERS("%02x", 16, "  ", "  ", "\n"),
    HEXDUMP("%02x", 16, "00000000  ", " ", "\n"),
    HEXDUMP_WITH_COMMAS("%02x", 16, "00000000 ", ", ", ",\n"),
    IN_EIGHTS_AND_WINDOWS("%02x", 8, "", " ", "\r\n"),
    IN_SIXES("0x%02x", 6, "", ", ", ",\n"),
    OD_HEX_AND_WINDOWS("%02x", 16, " ", " ", "\r\n"),
    XXD_INCLUDE("0x%02x", 12, "  ", ", ", ",\n"),
    ASSERTJ("0x%02X", 40, "    ", ", ", ",\n"),
    COLONS("%02x", 15, "        ", ":", ":\n"),
    ONE_BYTE_A_LINE("%02x", 1, "", "", "\n"),
    HALVES("%02x", 8, "", " ", "  "),
    OD_NUMBERS("%3d", 16, "0000000 ", " ", "\n"),
    HEXDUMP_NUMBERS_WITH_COMMAS("%d", 16, "0000000 ", ", ", ",\n"),
    OD_SIGNED_NUMBERS("%4d", 16, "0000000 ", " ", "\n"),
    GSON("%d", 1, "    ", "", ",\n"),
    ARRAY_OF_NUMBERS("%d", 20, "", ", ", ",\n"),
    OD_CHARACTERS("%4c", 16, "0000000", "", "\n"),
    OD_CHARACTERS_IN_NARROW_ROWS("%4c", 4, "0000000", "", "\n"),
    OD_CHARACTERS_ONE_BY_ONE("%4c", 1, "0000000", "", "\n"),
    OD_CHARACTERS_WITHOUT_OFFSETS("%4c", 16, "", "", "\n"),
    OD_CHARACTERS_AND_WINDOWS("%4c", 16, "0000000", "", "\r\n"),
    COLUMNS("%c", 20, "", "   ", "\n"),
    COLUMNS_WITH_BLANKS_BEHIND("%c   ", 20, "", "", "\n"),
    HEXDUMP_CHARACTERS_IN_GROUPS("%4c", 8, "", "", " "),
    HEXDUMP_CHARACTERS_IN_FARTHER_GROUPS("%4c", 8, "", "", "  "),
    HEXDUMP_NARROW_CHARACTERS("%3c", 8, " ", "", "\n"),
    HEXDUMP_NUMBERS_BEHIND_HEX("%d", 10, "00000000 ", " ", "\n"),
    COLUMNS_WITH_MORE_BLANKS_BEHIND("%c   ", 20, "", "", "    \n"),
    COLUMNS_IN_GROUPS("%c", 8, "", " ", "   "),
    ONE_CHARACTER_A_LINE("%c", 1, "", "", "\n"),
    GSON_CHARACTERS("\"%c\"", 1, "    ", "", ",\n"),
    YAML("%c", 20, "  ", ", ", ",\n"),
    QUOTED("'%c'", 20, "  ", ", ", ",\n"),
    UTF_16("%c\0", 100, "", "", "");

    private final String element;
    private final int inLine;
    private final String lineStart;
    private final String between;
    private final String lineEnd;

    Written(String element, int inLine, String lineStart, String between, String lineEnd) {
      this.element = element;
      this.inLine = inLine;
      this.lineStart = lineStart;
      this.between = between;
      this.lineEnd = lineEnd;
    }

    /** The text from an index on, with stars for the digits or letters of each starred one. */
    String write(String text, int starredFrom, int starredTo) {
      StringBuilder written = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        boolean startsLine = i % inLine == 0;
        written.append(startsLine ? (i == 0 ? "" : lineEnd) + offset(i) : between);
        String one = String.format(element, (int) text.charAt(i));
        if (element.equals("%4c")) {
          one = one.replace("   \n", "  \\n");
        }
        boolean starred = starredFrom <= i && i < starredTo;
        written.append(starred ? starred(one) : one);
      }
      return written.toString();
    }

    private String offset(int at) {
      return lineStart
          .replace("00000000", String.format("%08x", at))
          .replace("0000000", String.format("%07o", at));
    }

    private static String starred(String one) {
      String mark = one.startsWith("0x") ? "0x" : "";
      return mark + one.substring(mark.length()).replaceAll("[0-9A-Za-z]", "*");
    }
  }

  /** But for lists without signs or offsets, where what is behind a key looks like more of it. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "OD_CHARACTERS_WITHOUT_OFFSETS",
        "COLUMNS",
        "COLUMNS_WITH_BLANKS_BEHIND",
        "COLUMNS_IN_GROUPS",
        "COLUMNS_WITH_MORE_BLANKS_BEHIND",
        "HEXDUMP_CHARACTERS_IN_GROUPS",
        "HEXDUMP_CHARACTERS_IN_FARTHER_GROUPS",
        "HEXDUMP_NARROW_CHARACTERS",
        "ONE_CHARACTER_A_LINE"
      })
  void onlyTheBodyIsMasked(Written written) throws IOException {
    Redactor redactor = Redactor.builder().environment(false).build();
    int body = TEXT.indexOf('_') + 1;
    // Wherever a line ends in the key.
    for (int before = 0; before <= TEXT.indexOf("ntn_"); before++) {
      String text = TEXT.substring(before);
      String given = written.write(text, 0, 0);
      String expected = written.write(text, body - before, text.indexOf('\n'));
      assertEquals(expected, redactor.redact(given));
      for (int part : new int[] {1, 2, 3, 7, 64}) {
        assertEquals(expected, streamed(redactor, given, part));
      }
    }
  }

  /** The shortest key that there is, in lines of nine bytes and more, or of one. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HALVES", "IN_EIGHTS_AND_WINDOWS"})
  void theShortestKeyIsFound(Written written) {
    Redactor redactor = Redactor.builder().environment(false).build();
    for (int before = 0; before < 100; before++) {
      String key = TestKeys.ACCESS + TestKeys.body(16, before);
      String text = " ".repeat(before) + key + " ";
      int body = before + TestKeys.ACCESS.length();
      assertEquals(
          written.write(text, body, text.length() - 1),
          redactor.redact(written.write(text, 0, 0)),
          () -> written + " at " + text);
    }
  }

  private static String streamed(Redactor redactor, String text, int part) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try (OutputStream stream = redactor.wrap(sink)) {
      for (int from = 0; from < bytes.length; from += part) {
        stream.write(bytes, from, Math.min(part, bytes.length - from));
      }
    }
    return sink.toString(StandardCharsets.ISO_8859_1);
  }
}
