package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Property 7: what can't be redacted is withheld, and the caller does not hear of it. */
@ExtendWith(StoppedTime.class)
class FailsClosedTest {

  private static final int RUNS = 4;

  private final Redactor redactor = Redactor.create();

  @Test
  void unreadableTextCountsAsHoldingAKey() {
    CharSequence unreadable =
        new CharSequence() {
          @Override
          public int length() {
            return 100;
          }

          @Override
          public char charAt(int index) {
            throw new IllegalStateException();
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return this;
          }
        };
    assertNull(redactor.firstFailure());
    assertTrue(redactor.containsKey(unreadable));
    assertEquals(1, redactor.failures());
    Throwable first = redactor.firstFailure();
    assertEquals("java.lang.IllegalStateException", first.toString());
    assertEquals("charAt", first.getStackTrace()[0].getMethodName());
  }

  /** Its message may hold a key, and so may those of its causes; what it refers to is let go. */
  @Test
  void ofTheFirstFailureTheStackIsKeptAndNothingElse() throws Exception {
    String key = TestKeys.randomAccessToken();
    Exception cause = new IllegalStateException("cause " + key);
    WeakReference<Exception> failure =
        new WeakReference<>(new IllegalArgumentException("got " + key, cause));
    assertEquals(
        "[notion-redactor withheld 5 characters: IllegalArgumentException]",
        redactor.withheld(5, failure.get()));
    redactor.withheld(0, new StackOverflowError(key));

    StringWriter printed = new StringWriter();
    redactor.firstFailure().printStackTrace(new PrintWriter(printed, true));
    List<String> lines = printed.toString().lines().toList();
    assertEquals("java.lang.IllegalArgumentException", lines.get(0));
    assertTrue(lines.get(1).contains("FailsClosedTest"), lines.get(1));
    assertTrue(lines.contains("Caused by: java.lang.IllegalStateException"), lines::toString);
    assertFalse(printed.toString().contains("ntn_"));
    Eventually.await(
        () -> {
          System.gc();
          return failure.get() == null;
        },
        () -> "the failure is kept alive");
  }

  @Test
  void whatIsToldOfAFailureCannotBeChanged() {
    redactor.withheld(0, new IllegalStateException());
    redactor.firstFailure().setStackTrace(new StackTraceElement[0]);
    assertNotEquals(0, redactor.firstFailure().getStackTrace().length);
  }

  /** Of the first, no stack can be had. */
  @Test
  void failureAfterWhichThereIsRoomForItsStack() {
    redactor.withheld(0, new WithoutStack());
    assertEquals(WithoutStack.class.getName(), redactor.firstFailure().toString());
    redactor.withheld(0, new IllegalStateException());
    redactor.withheld(0, new IllegalArgumentException());
    assertEquals("java.lang.IllegalStateException", redactor.firstFailure().toString());
    assertEquals(3, redactor.failures());
  }

  /** As at the end of a stack. */
  private static final class WithoutStack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new StackOverflowError();
    }
  }

  /**
   * Whatever is left of the stack, from nothing to plenty. The way that fails is compiled by then
   * and needs little of it; the one that deals with the failure is not, and needs more.
   */
  @ParameterizedTest
  @EnumSource
  void streamShowsNoTokenWhereTheStackRunsOut(StreamKind kind) throws Exception {
    streamShowsNoKeyWhereTheStackRunsOut(kind, TestKeys.legacyToken(1));
  }

  /** Its body has other characters than letters and digits. */
  @ParameterizedTest
  @EnumSource
  void streamShowsNoSessionWhereTheStackRunsOut(StreamKind kind) throws Exception {
    streamShowsNoKeyWhereTheStackRunsOut(kind, TestKeys.session(1));
  }

  private void streamShowsNoKeyWhereTheStackRunsOut(StreamKind kind, String key) throws Exception {
    warmUp(kind, key);
    for (int run = 0; run < RUNS; run++) {
      StreamKind.Opened stream = kind.open(redactor);
      runOnSmallStack(() -> atEveryDepth(() -> writeInParts(stream, key)));

      // The lock is not held for ever, and the stream goes on.
      runOnSmallStack(() -> write(stream, ", " + key + " done\n"));
      String shown = stream.shown();
      assertFalse(TestKeys.leaks(shown, key), shown);
      assertTrue(shown.endsWith(TestKeys.masked(key) + " done\n"), shown);
    }
  }

  @Test
  void textIsNotShownWhereTheStackRunsOut() throws Exception {
    String key = TestKeys.accessToken(1);
    Set<String> results = new HashSet<>();
    runOnSmallStack(() -> atEveryDepth(() -> results.add(redactor.redact("with " + key))));
    assertTrue(results.remove("with " + TestKeys.masked(key)), results::toString);
    results.removeIf(result -> result.startsWith("[notion-redactor withheld "));
    assertEquals(Set.of(), results);
  }

  /** Of a text without a key, too, the answer says whether it is still what it was. */
  @Test
  void answerTellsOfTextThatIsWithheldInPlace() {
    StringBuilder text = new StringBuilder("before, and without one");
    WholeTexts withoutPolicy = new WholeTexts(new CurrentPolicy(null), new Withheld(), null, null);
    assertTrue(withoutPolicy.redact(text, "before, ".length()));
    assertEquals(
        "before, [notion-redactor withheld 15 characters: NullPointerException]", text.toString());
  }

  /** Where the stack runs out is chance: in what looks for a key, or before it, or after it. */
  @Test
  void answerTellsOfTextThatIsWithheldInPlaceWhereTheStackRunsOut() throws Exception {
    Map<String, Boolean> answers = new HashMap<>();
    runOnSmallStack(
        () ->
            atEveryDepth(
                () -> {
                  StringBuilder text = new StringBuilder("before, and without one");
                  boolean answer = redactor.redact(text, "before, ".length());
                  answers.put(text.toString(), answer);
                }));
    assertEquals(false, answers.remove("before, and without one"));
    answers.forEach(
        (text, answer) -> {
          assertTrue(text.startsWith("before, [notion-redactor withheld "), text);
          assertTrue(answer, text);
        });
  }

  private static void write(StreamKind.Opened stream, String text) {
    try {
      stream.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void warmUp(StreamKind kind, String key) {
    for (int i = 0; i < 1_000; i++) {
      writeInParts(kind.open(redactor), key + key + key + " ");
    }
  }

  private static void runOnSmallStack(Runnable task) throws InterruptedException {
    Thread thread = new Thread(null, task, "small stack", 200 * 1024);
    thread.start();
    Eventually.join(thread);
  }

  private static void writeInParts(StreamKind.Opened stream, String key) {
    for (int at = 0; at < key.length(); at += 11) {
      write(stream, key.substring(at, Math.min(key.length(), at + 11)));
    }
  }

  /** Goes down until there is no stack left, and on the way up does {@code task} at each depth. */
  @SuppressWarnings("InfiniteRecursion")
  private static void atEveryDepth(Runnable task) {
    try {
      atEveryDepth(task);
    } catch (StackOverflowError bottom) {
      // From here on up there is more and more of it.
    }
    try {
      task.run();
    } catch (StackOverflowError bottom) {
      // There is not even enough for the call, or for the sink.
    }
  }
}
