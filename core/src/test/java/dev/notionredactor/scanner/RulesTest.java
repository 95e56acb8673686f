package dev.notionredactor.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.sink.RedactingOutputStream;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another family is one more row: it is found by all searches, and a wrong one can't be built. */
class RulesTest {

  private static final Alphabet WITH_DASHES = Alphabet.of(Alphabet.ALPHANUMERIC.members() + "-_~");

  private static final Family MADE_UP =
      new Family("made up", WITH_DASHES, 20, 46, WrittenForms.ENCODED, "nci-");

  private static final Rules RULES = withRow(MADE_UP);

  private static final Scanner SCANNER = new Scanner(RULES, List.of());

  private static final String KEY = "nci-a1-_B~zzzz-----0000_~";

  private static Rules withRow(Family family) {
    List<Family> families = new ArrayList<>(Family.all());
    families.add(family);
    return Rules.of(families);
  }

  /** As it is, and in each encoding at each alignment. */
  static List<String> written() {
    List<String> written = new ArrayList<>();
    written.add(KEY);
    StringBuilder hex = new StringBuilder();
    for (byte b : KEY.getBytes(US_ASCII)) {
      hex.append(String.format("%02X", b));
    }
    written.add(hex.toString());
    for (String before : List.of("", "!", "!!")) {
      byte[] text = (before + KEY + "!").getBytes(US_ASCII);
      written.add(Base64.getEncoder().encodeToString(text));
      written.add(Base64.getUrlEncoder().encodeToString(text));
    }
    return written;
  }

  private static <T> void assertFound(TextKind<T> kind, T text) {
    assertNotNull(SCANNER.find(kind, text, 0, kind.length(text)), () -> kind + ": " + text);
  }

  @ParameterizedTest
  @MethodSource("written")
  void isFoundHoweverItIsWritten(String written) throws IOException {
    String text = "of " + written + ", and on";
    assertNull(new Scanner(List.of()).find(TextKinds.STRING, text, 0, text.length()));
    assertFound(TextKinds.STRING, text);
    assertFound(TextKinds.BUILDER, new StringBuilder(text));
    assertFound(TextKinds.SEQUENCE, CharBuffer.wrap(text));
    assertFound(TextKinds.BYTES, text.getBytes(US_ASCII));
    assertFound(TextKinds.CHARS, text.toCharArray());
    String masked = streamed(text);
    assertTrue(masked.contains("[REDACTED:"), masked);
    for (int cut = 0; cut <= text.length(); cut++) {
      assertEquals(masked, streamed(text.substring(0, cut), text.substring(cut)));
    }
    assertEquals(masked, streamed(text.split("")));
  }

  /** The fingerprint is the same in each form. */
  @Test
  void isDecoded() throws IOException {
    String plain = streamed(KEY + " ");
    String fingerprint = plain.substring(plain.indexOf(':'), plain.indexOf(']'));
    for (String each : written()) {
      assertTrue(streamed(each + " ").contains(fingerprint), each);
    }
  }

  @Test
  void othersAreFoundAsBefore() {
    for (Scanner scanner : List.of(SCANNER, new Scanner(List.of()))) {
      for (String key : Rules.NOTION.exampleKeys()) {
        assertTrue(scanner.find(TextKinds.STRING, key, 0, key.length()) != null, key);
      }
    }
  }

  @Test
  void shorterBodiesAreNone() {
    for (String each :
        List.of(KEY.substring(0, 23) + " ", "nci-" + "a".repeat(39) + " ", "nci " + KEY + ".")) {
      boolean key = each.contains(KEY);
      assertEquals(key, SCANNER.find(TextKinds.STRING, each, 0, each.length()) != null, each);
    }
  }

  private static String streamed(String... writes) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (RedactingOutputStream stream =
        new RedactingOutputStream(
            sink,
            new StreamRedactor(
                new CurrentPolicy(Policy.of(Mask.of("{prefix}[REDACTED:{fingerprint}]"), SCANNER)),
                new Withheld()))) {
      for (String each : writes) {
        stream.write(each.getBytes(US_ASCII));
      }
    }
    return sink.toString(US_ASCII);
  }

  @Test
  void aWrongRowCanNotBeBuilt() {
    assertWrong("'x' has no prefix", () -> row(Alphabet.COOKIE, 20, WrittenForms.ENCODED));
    assertWrong(
        "less than three characters", () -> row(Alphabet.COOKIE, 20, WrittenForms.ENCODED, "n_"));
    assertWrong("not printable", () -> row(Alphabet.COOKIE, 20, WrittenForms.ENCODED, "n\u00e9_"));
    assertWrong("not printable", () -> Alphabet.of("ab c"));
    assertWrong("from 1 to 40", () -> row(Alphabet.COOKIE, 0, WrittenForms.ENCODED, "nci-"));
    assertWrong("from 1 to 40", () -> row(Alphabet.COOKIE, 41, WrittenForms.ENCODED, "nci-"));
    assertWrong("no alphabet", () -> row(Alphabet.of(""), 20, WrittenForms.ENCODED, "nci-"));
    assertWrong("no written form", () -> row(Alphabet.COOKIE, 20, List.of(), "nci-"));
    assertWrong(
        "too short to be found in base64",
        () -> withRow(row(Alphabet.COOKIE, 8, WrittenForms.ENCODED, "nci-")));
    assertWrong("no family", () -> Rules.of(List.of()));
  }

  private static Family row(
      Alphabet alphabet, int minimumBody, List<WrittenForm> writtenForms, String... prefixes) {
    return new Family("x", alphabet, minimumBody, 46, writtenForms, prefixes);
  }

  private static void assertWrong(String why, Executable built) {
    String message = assertThrows(IllegalArgumentException.class, built).getMessage();
    assertTrue(message.contains(why), message);
  }
}
