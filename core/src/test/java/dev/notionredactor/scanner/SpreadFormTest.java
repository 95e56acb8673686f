package dev.notionredactor.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Masking;
import dev.notionredactor.mask.StringOutput;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.sink.RedactingOutputStream;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A written form in which a key is spread over its text is one class and one row. */
class SpreadFormTest {

  private static final String KEY = TestKeys.accessToken(1);

  /** A dot, or dots, between any two characters: {@code n.t.n._.4..5}. */
  private static final class Dotted extends WrittenForm {

    Dotted() {
      super("dotted");
    }

    @Override
    List<Form> forms(Family family, String prefix) {
      return Collections.singletonList(
          new Form(family, this, String.join(".", prefix.split("")), prefix, 0));
    }

    @Override
    Acceptor acceptor(Form form) {
      Acceptor.Builder builder = new Acceptor.Builder(form.family);
      int behindDot = builder.state();
      int behindCharacter = builder.state();
      builder.on(behindDot, '.', behindDot, Acceptor.LAYOUT);
      builder.on(behindCharacter, '.', behindDot, Acceptor.LAYOUT);
      for (char c : form.family.alphabet.members().toCharArray()) {
        builder.on(behindDot, c, behindCharacter, c);
      }
      return builder.startingIn(behindCharacter);
    }

    @Override
    Alphabet written(Family family) {
      return Alphabet.of(family.alphabet.members() + ".");
    }

    @Override
    int longestWritten(Form form, int decoded) {
      return 2 * decoded;
    }

    @Override
    String write(Form form, String plain) {
      return String.join(".", plain.split(""));
    }

    @Override
    boolean isSpread() {
      return true;
    }
  }

  private static final Family DOTTED =
      new Family("dotted", Alphabet.ALPHANUMERIC, 16, 46, List.of(new Dotted()), "ntn_");

  private static Scanner scanner() {
    List<Family> families = new ArrayList<>(Family.all());
    families.add(DOTTED);
    return new Scanner(Rules.of(families), List.of());
  }

  private static final Scanner SCANNER = scanner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        Mask.DEFAULT_TEMPLATE,
        "{prefix}[REDACTED:{fingerprint}]",
        "<{prefix}{fingerprint}>",
        "[HIDDEN]{fill}"
      })
  void itsLayoutStays(String template) throws IOException {
    Mask mask = Mask.of(template);
    String dotted = String.join(".", KEY.split(""));
    String text = "a " + dotted + ". ntn_ and " + dotted.replace("4", "4.") + "!";
    String expected = expected(text);
    assertEquals(text.length(), expected.length());
    assertEquals(expected, whole(mask, text));
    for (int cut = 0; cut <= text.length(); cut++) {
      assertEquals(expected, streamed(mask, text.substring(0, cut), text.substring(cut)));
    }
    assertEquals(expected, streamed(mask, text.split("")));
  }

  /** Of each of the two keys the prefix, and behind it a star for each character of the body. */
  private static String expected(String text) {
    StringBuilder expected = new StringBuilder(text);
    for (int from = text.indexOf("n.t.n._"); from >= 0; from = text.indexOf("n.t.n._", from + 1)) {
      for (int i = from + "n.t.n._".length(); ; i++) {
        char c = expected.charAt(i);
        if (c != '.' && !Character.isLetterOrDigit(c)) {
          break;
        }
        if (c != '.') {
          expected.setCharAt(i, '*');
        }
      }
    }
    return expected.toString();
  }

  private static String whole(Mask mask, String text) {
    StringOutput out = new StringOutput(text.length());
    Masking masking = new Masking(mask, 0);
    masking.mask(
        TextKinds.STRING,
        text,
        SCANNER.find(TextKinds.STRING, text, 0, text.length()),
        null,
        Integer.MAX_VALUE,
        -1,
        out);
    masking.show(TextKinds.STRING, text, text.length(), out);
    return out.text().toString();
  }

  private static String streamed(Mask mask, String... writes) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (RedactingOutputStream stream =
        new RedactingOutputStream(
            sink,
            new StreamRedactor(new CurrentPolicy(Policy.of(mask, SCANNER)), new Withheld()))) {
      for (String each : writes) {
        stream.write(each.getBytes(US_ASCII));
      }
    }
    return sink.toString(US_ASCII);
  }
}
