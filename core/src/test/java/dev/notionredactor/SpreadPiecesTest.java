package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pieces of a known key of which each character is an element of its own: compared with the same
 * row drawn with stars, in whole texts and streams.
 */
class SpreadPiecesTest {

  private static final String KEY = TestKeys.accessToken(5);
  private static final String BODY = KEY.substring(TestKeys.ACCESS.length());

  /** A shorter piece is none. */
  private static final int SHORTEST = 12;

  /** So many of its characters stay. */
  private static final int SHOWN = 3;

  private final Redactor redactor = Redactor.builder().environment(false).knownValue(KEY).build();

  @ParameterizedTest
  @EnumSource
  void anyPieceIsMasked(RowLayout row) throws IOException {
    for (int start = 0; start + SHORTEST <= BODY.length(); start += 5) {
      for (int end = start + SHORTEST; end <= BODY.length(); end += 7) {
        check(row, "", BODY.substring(start, end), "");
        check(row, "earer: ", BODY.substring(start, end), "");
        check(row, "", BODY.substring(start, end), "\r\nHost");
        // What goes on otherwise than the key does.
        check(row, "!a", BODY.substring(start, end), "%z");
      }
    }
  }

  /** As HttpClient 5 logs what it sends: rows of sixteen bytes, each an event of its own. */
  @ParameterizedTest
  @EnumSource(names = {"WIRE_LOG", "NUMBERS"})
  void rowByRow(RowLayout row) {
    String sent = "Authorization: Bearer " + KEY + "\r\nHost: api.notion.com\r\n";
    int masked = 0;
    for (int start = 0; start < sent.length(); start += 16) {
      String bytes = sent.substring(start, Math.min(sent.length(), start + 16));
      String text = row.write(bytes, 0, 0);
      int from = sent.indexOf(BODY);
      int pieceFrom = Math.max(start, from);
      int pieceTo = Math.min(start + bytes.length(), from + BODY.length());
      boolean isPiece = pieceTo - pieceFrom >= SHORTEST;
      masked += isPiece ? 1 : 0;
      assertEquals(
          isPiece ? row.write(bytes, pieceFrom - start + SHOWN, pieceTo - start) : text,
          redactor.redact(text));
    }
    assertEquals(2, masked);
  }

  @ParameterizedTest
  @EnumSource
  void fewerCharactersStay(RowLayout row) throws IOException {
    for (int start = 0; start + SHORTEST <= BODY.length(); start++) {
      String text = row.write("! " + BODY.substring(start, start + SHORTEST - 1) + "!", 0, 0);
      assertSame(text, redactor.redact(text));
      stream(text, text, 3);
    }
  }

  /** It is found by its prefix, and no character of its body stays. */
  @ParameterizedTest
  @EnumSource
  void theWholeKey(RowLayout row) throws IOException {
    String text = "12:00 " + row.write("Bearer " + KEY + "!", 0, 0) + "\n";
    int body = 7 + TestKeys.ACCESS.length();
    String expected = "12:00 " + row.write("Bearer " + KEY + "!", body, 7 + KEY.length()) + "\n";
    assertEquals(expected, redactor.redact(text));
    for (int part : new int[] {1, 2, 3, 7, 50}) {
      stream(text, expected, part);
    }
    for (int cut = 0; cut < text.length(); cut++) {
      assertEquals(expected, streamed(text.substring(0, cut), text.substring(cut)), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowEndsWithItsLine(RowLayout row) throws IOException {
    String text =
        row.write(BODY.substring(0, SHORTEST - 1), 0, 0)
            + "\n"
            + row.write(BODY.substring(SHORTEST - 1, 2 * SHORTEST - 2), 0, 0)
            + "\n";
    assertSame(text, redactor.redact(text));
    stream(text, text, 5);
  }

  private void check(RowLayout row, String before, String piece, String after) throws IOException {
    check(row, "12:00:01 DEBUG wire - >> ", before, piece, after);
    check(row, "f", before, piece, after);
  }

  private void check(RowLayout row, String start, String before, String piece, String after)
      throws IOException {
    String bytes = before + piece + after;
    int to = before.length() + piece.length();
    String end = "  |.|\nnext line\n";
    String text = start + row.write(bytes, 0, 0) + end;
    String expected = start + row.write(bytes, before.length() + SHOWN, to) + end;
    assertEquals(expected, redactor.redact(text));
    assertEquals(expected, new String(redactor.redact(text.getBytes(ISO_8859_1)), ISO_8859_1));
    for (int part : new int[] {1, 2, 3, 7, 50}) {
      stream(text, expected, part);
    }
    for (int cut = 0; cut < text.length(); cut += 5) {
      assertEquals(expected, streamed(text.substring(0, cut), text.substring(cut)), text);
    }
  }

  private void stream(String text, String expected, int part) throws IOException {
    String[] parts = new String[(text.length() + part - 1) / part];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = text.substring(i * part, Math.min(text.length(), (i + 1) * part));
    }
    assertEquals(expected, streamed(parts), () -> "by " + part + ": " + text);
  }

  private String streamed(String... parts) throws IOException {
    StreamKind.Opened stream = StreamKind.BYTES.open(redactor);
    for (String part : parts) {
      stream.write(part);
    }
    stream.close();
    return stream.shown();
  }
}
