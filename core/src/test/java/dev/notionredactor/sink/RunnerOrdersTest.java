package dev.notionredactor.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.stream.RunnerOrders;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerOrdersTest {

  private static final String KEY = TestKeys.accessToken(1);

  /** Stands for the key in lines. */
  private static final String HERE = "KEY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::add-mask::KEY",
        "  ::add-mask::KEY",
        "::ADD-MASK::KEY",
        "::add-mask file=a::KEY",
        "::add-mask::https://user:KEY@host and more",
        "::stop-commands::on\n::on::\n::add-mask::KEY",
        "::group::less\n::add-mask::KEY",
      })
  void githubsPass(String lines) throws IOException {
    assertPasses(lines, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##vso[task.setsecret]KEY",
        "##vso[task.setvariable variable=token;issecret=true]KEY",
        "##vso[task.setvariable variable=token;isOutput=true;isSecret=True;]KEY",
        "\t##VSO[task.SetVariable issecret=true;variable=token]KEY",
        "progress\r##vso[task.setsecret]KEY",
      })
  void azuresPass(String lines) throws IOException {
    assertPasses(lines, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KEY",
        "x ::add-mask::KEY",
        "echo '::add-mask::KEY'",
        "::add-maskKEY",
        "::add-mask KEY",
        "::add-masks::KEY",
        "::debug::KEY",
        "::set-output name=token::KEY",
        "::KEY::",
        ":add-mask::KEY",
        ": :add-mask::KEY",
        ":::add-mask::KEY",
        "::::KEY",
        "##vso[]KEY",
        "\u001b[1m::add-mask::KEY",
        "::add-mask::\nKEY",
        "::add-mask::\r\nKEY",
        "::add-mask::x\rKEY",
        "user said: ##[stop-commands]x\n::add-mask::KEY",
        "###[Stop-Commands]x\n::add-mask::KEY",
        "::stop-commands::off \n::off::\n::add-mask::KEY",
        "::stop-commands::a%25b\n::a%25b::\n::add-mask::KEY",
        "##vso[task.setvariable variable=x; issecret=true]KEY",
        "##vso[task.setvariable variable=x;issecret=true;issecret=false]KEY",
        "##vso[task.setvariable issecret=true]KEY",
        "::stop-commands::off\n::add-mask::KEY",
        "::stop-commands::off\n::on::\n::add-mask::KEY",
        "##vso[task.setvariable variable=token]KEY",
        "##vso[task.setvariable variable=token;issecret=false]KEY",
        "##vso[task.setvariable variable=KEY;issecret=true",
        "##vso[task.debug issecret=true]KEY",
        "##vso[task.setvariables issecret=true]KEY",
        "x ##vso[task.setsecret]KEY",
        "##[task.setsecret]KEY",
      })
  void othersAreMasked(String lines) throws IOException {
    assertMasked(lines, true, true);
  }

  @Test
  void eachRunnerHasItsOwn() throws IOException {
    assertMasked("::add-mask::KEY", false, true);
    assertMasked("##vso[task.setsecret]KEY", true, false);
  }

  @Test
  void textThatIsLongerThanAnyOrdersStartIsNone() throws IOException {
    assertMasked("::add-mask " + "x".repeat(1200) + "::KEY", true, true);
    assertMasked("::stop-commands::" + "x".repeat(1200) + "\n::add-mask::KEY", true, true);
  }

  /** Whatever stands in the lines before and behind, and if the stream falls idle in the order. */
  @Test
  void linesAroundAreMasked() throws IOException {
    String text = "ntn_\n::add-mask::KEY\nKEY\n::add-mask::KEY\n::debug::KEY KEY";
    assertPasses("::add-mask::KEY", true, false);
    String expected =
        "ntn_\n::add-mask::KEY\nMASK\n::add-mask::KEY\n::debug::MASK MASK"
            .replace(HERE, KEY)
            .replace("MASK", TestKeys.masked(KEY));
    assertShown(expected, text.replace(HERE, KEY), true, false);
  }

  /** Whatever it was that could not be read, it may have been an order to stop. */
  @Test
  void afterAFailureNothingPasses() throws IOException {
    StreamRedactor redactor = redactor(true, false);
    StringWriter shown = new StringWriter();
    CharCollector out = new CharCollector(shown);
    accept(redactor, "::add-mask::", out);
    redactor.accept(TextKinds.SEQUENCE, new Unreadable(), 0, 20, out);
    out.deliver();
    accept(redactor, KEY + "\n::add-mask::" + KEY + "\n", out);
    String text = shown.toString();
    assertTrue(text.contains("withheld 20 characters"), text);
    assertFalse(text.contains(KEY), text);
  }

  private static void accept(StreamRedactor redactor, String text, CharCollector out)
      throws IOException {
    redactor.accept(TextKinds.STRING, text, 0, text.length(), out);
    out.deliver();
  }

  private static void assertPasses(String lines, boolean github, boolean azure) throws IOException {
    String text = lines.replace(HERE, KEY);
    assertShown(text, text, github, azure);
  }

  private static void assertMasked(String lines, boolean github, boolean azure) throws IOException {
    String text = lines.replace(HERE, KEY);
    assertShown(lines.replace(HERE, TestKeys.masked(KEY)), text, github, azure);
  }

  /** However the writes are cut, and with a line before and one behind. */
  private static void assertShown(String expected, String text, boolean github, boolean azure)
      throws IOException {
    for (String end : List.of("", "\n", "\r\nmore " + HERE + "\n")) {
      String shown = expected + end.replace(HERE, TestKeys.masked(KEY));
      String written = text + end.replace(HERE, KEY);
      for (int cut = 0; cut <= written.length(); cut++) {
        assertEquals(
            shown, shown(github, azure, written.substring(0, cut), written.substring(cut)));
      }
      assertEquals(shown, shown(github, azure, written.split("")));
    }
  }

  private static String shown(boolean github, boolean azure, String... writes) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (RedactingOutputStream out = new RedactingOutputStream(sink, redactor(github, azure))) {
      for (String each : writes) {
        out.write(each.getBytes(UTF_8));
      }
    }
    return sink.toString(UTF_8);
  }

  private static StreamRedactor redactor(boolean github, boolean azure) {
    return new StreamRedactor(
        new CurrentPolicy(Policy.of(Mask.of(Mask.DEFAULT_TEMPLATE), List.of())),
        new Withheld(),
        new RunnerOrders(github, azure),
        null);
  }

  private static final class Unreadable implements CharSequence {

    @Override
    public int length() {
      return 20;
    }

    @Override
    public char charAt(int index) {
      throw new IllegalStateException();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new IllegalStateException();
    }
  }
}
