package dev.notionredactor;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a filter that matches events with keys, whatever library it is for. */
public abstract class KeyFilterContract {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  /** Looks a little like a key, and a little like a mask. */
  private static final String ORDINARY = "ntn_NeighCellConfigList [REDACTED] [REDACTED: 3f9a1c2b";

  private static final String KNOWN_VALUE = "Correct-Horse_9";

  /** What a filter says of an event. */
  public enum Reply {
    ACCEPT,
    NEUTRAL,
    DENY
  }

  /**
   * An appender and what is before it.
   *
   * @param options the filter's
   * @param masked whether everything that is logged is masked before
   * @param othersDeny whether another filter comes next, which denies all events
   */
  public record Setup(
      Reply onMatch,
      Reply onMismatch,
      Map<String, String> options,
      boolean masked,
      boolean othersDeny) {

    Setup(Reply onMatch, Reply onMismatch) {
      this(onMatch, onMismatch, Map.of(), false, false);
    }

    Setup with(Map<String, String> others) {
      return new Setup(onMatch, onMismatch, others, masked, othersDeny);
    }

    Setup masked(boolean isMasked) {
      return new Setup(onMatch, onMismatch, options, isMasked, othersDeny);
    }

    Setup beforeOthersDeny() {
      return new Setup(onMatch, onMismatch, options, masked, true);
    }
  }

  /** What can be logged by each library. */
  public interface Log {

    /** By a logger of that name; null stands for any. */
    void log(String logger, String template, Object... arguments);

    void failed(Throwable throwable);

    /** With a marker that leads to another one, if that is not null. */
    void marked(String marker, String other);

    void inContext(String name, String value);
  }

  /** Each place for a text that both libraries have. */
  enum Place {
    TEMPLATE((log, text) -> log.log(null, "got " + text)),
    ARGUMENT((log, text) -> log.log(null, "got {} {}", 7, text)),
    ARGUMENT_THAT_IS_NOT_SHOWN((log, text) -> log.log(null, "got {}", 7, text)),
    ARGUMENT_THAT_IS_AN_OBJECT((log, text) -> log.log(null, "got {}", List.of(7, text))),
    ARGUMENT_THAT_IS_SPELLED_OUT((log, text) -> log.log(null, "got {}", text.toCharArray(), 7)),
    TEMPLATE_AND_ARGUMENT(
        (log, text) -> log.log(null, text.substring(0, 4) + "{}", text.substring(4))),
    THROWABLE((log, text) -> log.failed(new IOException(text))),
    THROWABLE_ARGUMENT((log, text) -> log.log(null, "{}", 7, new IOException(text))),
    CAUSE((log, text) -> log.failed(new IOException(new IOException(text)))),
    SUPPRESSED((log, text) -> log.failed(suppressing(text))),
    MARKER((log, text) -> log.marked(text, null)),
    MARKER_FAR_AWAY((log, text) -> log.marked("AUDIT", text)),
    CONTEXT((log, text) -> log.inContext("user", text)),
    NAME_IN_CONTEXT((log, text) -> log.inContext(text, "user")),
    LOGGER((log, text) -> log.log("app." + text, "named")),
    THREAD((log, text) -> onThread(text, () -> log.log(null, "threaded")));

    @SuppressWarnings("ImmutableEnumChecker") // Each is a lambda that keeps nothing.
    private final BiConsumer<Log, String> use;

    Place(BiConsumer<Log, String> use) {
      this.use = use;
    }

    private Consumer<Log> with(String text) {
      return log -> use.accept(log, text);
    }

    private static Throwable suppressing(String text) {
      Throwable throwable = new Exception("x");
      throwable.addSuppressed(new IOException(text));
      return throwable;
    }

    private static void onThread(String name, Runnable task) {
      Thread thread = new Thread(task, name);
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  /** All that can be read from the events that come by a filter to an appender, as text. */
  protected abstract List<String> passed(Setup setup, Consumer<Log> logging) throws Exception;

  @ParameterizedTest
  @EnumSource
  void aKeyAnywhereMatches(Place place) throws Exception {
    List<String> shown = passed(new Setup(Reply.NEUTRAL, Reply.NEUTRAL), place.with(KEY));
    assertEquals(1, shown.size());
    assertTrue(unspelled(shown.get(0)).contains(KEY), () -> "no leak without a filter: " + shown);
    for (boolean masked : new boolean[] {false, true}) {
      Setup only = new Setup(Reply.NEUTRAL, Reply.DENY).masked(masked);
      Setup others = new Setup(Reply.DENY, Reply.NEUTRAL).masked(masked);
      List<String> matched = passed(only, place.with(KEY));
      assertEquals(1, matched.size());
      if (masked) {
        assertNoKey(KEY, unspelled(matched.get(0)));
      }
      assertEquals(List.of(), passed(others, place.with(KEY)));
      assertEquals(List.of(), passed(only, place.with(ORDINARY)));
      assertEquals(1, passed(others, place.with(ORDINARY)).size());
    }
  }

  /** An array of characters is shown with commas between. */
  private static String unspelled(String text) {
    return text + text.replace(", ", "");
  }

  /** Whoever put it there. */
  @ParameterizedTest
  @EnumSource(names = {"TEMPLATE", "ARGUMENT", "CAUSE", "MARKER_FAR_AWAY", "CONTEXT"})
  void aMaskMatches(Place place) throws Exception {
    assertEquals(1, passed(new Setup(Reply.NEUTRAL, Reply.DENY), place.with(MASK)).size());
    assertEquals(List.of(), passed(new Setup(Reply.DENY, Reply.NEUTRAL), place.with(MASK)));
  }

  static Stream<Arguments> replies() {
    return Arrays.stream(Reply.values())
        .flatMap(match -> Arrays.stream(Reply.values()).map(other -> Arguments.of(match, other)));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void repliesAreTheLibrarys(Reply onMatch, Reply onMismatch) throws Exception {
    Setup last = new Setup(onMatch, onMismatch);
    assertEquals(onMatch != Reply.DENY, passes(last, KEY));
    assertEquals(onMismatch != Reply.DENY, passes(last, ORDINARY));
    assertEquals(onMatch == Reply.ACCEPT, passes(last.beforeOthersDeny(), KEY));
    assertEquals(onMismatch == Reply.ACCEPT, passes(last.beforeOthersDeny(), ORDINARY));
  }

  @Test
  void knownValuesMatchIfTheFilterIsTold() throws Exception {
    Setup setup = new Setup(Reply.DENY, Reply.NEUTRAL);
    System.setProperty("key.filter.test", KNOWN_VALUE);
    try {
      assertEquals(true, passes(setup, KNOWN_VALUE));
      Setup told = setup.with(Map.of(RedactorOptions.SECRETS, "key.filter.test"));
      assertEquals(false, passes(told, KNOWN_VALUE));
      assertEquals(true, passes(told, "Horse_9"));
    } finally {
      System.clearProperty("key.filter.test");
    }
  }

  @Test
  void optionsOfTheProcessAreItsOwn() throws Exception {
    Setup setup = new Setup(Reply.DENY, Reply.NEUTRAL);
    System.setProperty("key.filter.test", KNOWN_VALUE);
    System.setProperty(Option.SECRETS.property(), "key.filter.test");
    try {
      assertEquals(false, passes(setup, KNOWN_VALUE));
      assertEquals(true, passes(setup, "Horse_9"));
    } finally {
      System.clearProperty("key.filter.test");
      System.clearProperty(Option.SECRETS.property());
    }
  }

  @Test
  void withAWrongOptionNothingPassesThatWouldIfItWereClean() throws Exception {
    Setup wrong =
        new Setup(Reply.DENY, Reply.NEUTRAL).with(Map.of(RedactorOptions.ENVIRONMENT, "no"));
    assertEquals(false, passes(wrong, KEY));
    assertEquals(false, passes(wrong, ORDINARY));
  }

  private boolean passes(Setup setup, String text) throws Exception {
    return !passed(setup, Place.ARGUMENT.with(text)).isEmpty();
  }
}
