package dev.notionredactor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An {@link Oracle} that works out what it is asked once, up to a limit: all kinds of streams are
 * compared with it on the same texts, cut in the same places, and it takes longer than they do.
 */
final class RememberingOracle {

  /** Of all together, which takes some 100 MB. */
  private static final int MOST = 200_000;

  private static final Map<String, RememberingOracle> ALL = new ConcurrentHashMap<>();
  private static final AtomicInteger REMEMBERED = new AtomicInteger();

  private final Oracle oracle;
  private final Map<String, String> redacted = new ConcurrentHashMap<>();
  private final Map<String, String> shown = new ConcurrentHashMap<>();

  private RememberingOracle(Oracle oracle) {
    this.oracle = oracle;
  }

  /** The one for these values and this template. */
  static RememberingOracle of(SomeKnownValues known, String template) {
    return ALL.computeIfAbsent(
        known + " " + template, any -> new RememberingOracle(known.oracle(template)));
  }

  /** See {@link Oracle#redact(String)}. */
  String redact(String text) {
    return remembered(redacted, text, oracle::redact);
  }

  /** See {@link Oracle#shownSoFar}. */
  String shownSoFar(String written) {
    return remembered(shown, written, oracle::shownSoFar);
  }

  private static String remembered(
      Map<String, String> answers, String text, Function<String, String> question) {
    String answer = answers.get(text);
    if (answer == null) {
      answer = question.apply(text);
      if (REMEMBERED.incrementAndGet() <= MOST) {
        answers.put(text, answer);
      }
    }
    return answer;
  }
}
