package dev.notionredactor.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Encodings;
import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 7, seen from within: texts that fail while they are read. */
class GuardedStreamTest {

  private final StringWriter sink = new StringWriter();
  private final CharCollector collector = new CharCollector(sink);
  private final Withheld withheld = new Withheld();
  private final GuardedStream stream =
      new GuardedStream(
          new StreamRedactor(
              new CurrentPolicy(Policy.of(Mask.of(Mask.DEFAULT_TEMPLATE), List.of())), withheld),
          collector,
          sink);

  static Stream<Supplier<Error>> errors() {
    return Stream.of(StackOverflowError::new, OutOfMemoryError::new, LinkageError::new);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void textIsWithheldAndTheRestOfTheBodyNotShown(Supplier<Error> error) throws IOException {
    String key = TestKeys.accessToken(1);
    write("a " + key.substring(0, 14));
    write(new Failing(key.substring(14, 20), error.get()));
    write(key.substring(20) + ", " + TestKeys.accessToken(2) + "\n");
    assertEquals(
        "a ntn_[notion-redactor withheld 16 characters: "
            + error.get().getClass().getSimpleName()
            + "]"
            + "*".repeat(key.length() - 20)
            + ", "
            + TestKeys.masked(TestKeys.accessToken(2))
            + "\n",
        sink.toString());
    assertEquals(1, withheld.failures());
  }

  /** The prefix began in what was withheld: it is known all the same, for what follows. */
  @Test
  void prefixCutByTheEndOfWithheldTextIsStillOne() throws IOException {
    String key = TestKeys.legacyToken(1);
    // It fails once, as want of stack or memory does; then the last characters can be read.
    write(new Failing("only once " + key.substring(0, 4), new StackOverflowError()));
    write(key.substring(4) + "\n");
    assertEquals(
        "[notion-redactor withheld 14 characters: StackOverflowError]et_"
            + TestKeys.masked(key).substring(TestKeys.LEGACY.length())
            + "\n",
        sink.toString());
  }

  static Stream<String> keys() {
    return Stream.of(
        TestKeys.accessToken(1),
        TestKeys.legacyToken(2),
        TestKeys.session(3),
        Encodings.base64("x:" + TestKeys.accessToken(4)),
        Encodings.hex(TestKeys.refreshToken(5)));
  }

  /** Wherever in a key it fails, and whether the text can be read later or never. */
  @ParameterizedTest
  @MethodSource("keys")
  void noPartOfKeyIsShownBehindWithheldText(String key) throws IOException {
    for (boolean readable : new boolean[] {true, false}) {
      for (int cut = 0; cut < key.length(); cut++) {
        sink.getBuffer().setLength(0);
        write("> " + key.substring(0, cut));
        String failing = key.substring(cut, cut + 1);
        write(readable ? new Failing(failing, new Error()) : new Unreadable(failing));
        write(key.substring(cut + 1) + " end\n");
        String shown = sink.toString();
        assertTrue(shown.endsWith(" end\n"), shown);
        for (int i = 20; i + TestKeys.LEAK <= key.length(); i++) {
          assertFalse(shown.contains(key.substring(i, i + TestKeys.LEAK)), shown);
        }
      }
    }
  }

  @Test
  void whatWasDecidedBeforeTheFailureIsWithheldToo() throws IOException {
    write(new Failing(TestKeys.accessToken(1) + " " + TestKeys.accessToken(2), new Error(), 60));
    assertEquals("[notion-redactor withheld 101 characters: Error]", sink.toString());
  }

  private void write(CharSequence text) throws IOException {
    stream.write(TextKinds.SEQUENCE, text, 0, text.length(), collector);
  }

  /** A text that throws whenever it is read. */
  private record Unreadable(String text) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      throw new StackOverflowError();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Unreadable(text.substring(start, end));
    }
  }

  /** A text that throws the first time that its character at an index is read. */
  private static final class Failing implements CharSequence {

    private final String text;
    private final Error error;
    private final int at;
    private boolean failed;

    Failing(String text, Error error) {
      this(text, error, text.length() - 1);
    }

    Failing(String text, Error error, int at) {
      this.text = text;
      this.error = error;
      this.at = at;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (index == at && !failed) {
        failed = true;
        throw error;
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  /** Too short for a key if it ends there, and too long to show if it may go on. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsNoKeyYetIsShownIfNothingFollows(boolean ends) throws IOException {
    String text = TestKeys.accessToken(1).substring(0, TestKeys.ACCESS.length() + 15);
    StringWriter sink = new StringWriter();
    GuardedStream stream =
        new GuardedStream(
            new StreamRedactor(
                new CurrentPolicy(Policy.of(Mask.of(Mask.DEFAULT_TEMPLATE), List.of())),
                new Withheld()),
            new CharCollector(sink),
            sink);
    stream.write(TextKinds.STRING, text, 0, text.length(), new CharCollector(sink));
    assertEquals(TestKeys.ACCESS, sink.toString());
    stream.releaseAtExit(ends);
    assertEquals(ends ? text : TestKeys.masked(text), sink.toString());
  }
}
