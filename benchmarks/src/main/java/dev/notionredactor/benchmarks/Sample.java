package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A text, and what redaction has to make of it.
 *
 * @param redacted the same instance as {@code text} if that holds no key
 * @param keys how many keys {@code text} holds
 */
record Sample(String text, String redacted, int keys) {

  static Sample clean(String text) {
    return new Sample(text, text, 0);
  }

  boolean isClean() {
    return keys == 0;
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /** Fails if {@code result} is not what redaction of {@link #text} has to return. */
  @SuppressWarnings("ReferenceEquality") // The same instance is what is promised.
  void verify(String result) {
    verify(isClean() ? result == text : result.equals(redacted), "redacted");
  }

  /** Fails if {@code result} is not the text's redacted bytes. */
  void verify(byte[] result) {
    verify(Arrays.equals(result, redacted.getBytes(UTF_8)), "redacted");
  }

  /** Fails if {@code found} is not the number of keys. */
  void verify(int found) {
    verify(found == keys, "searched");
  }

  /** The text itself is not shown: it is somebody's log. */
  void verify(boolean right, String done) {
    if (!right) {
      throw new IllegalStateException(
          "wrong result: a text of "
              + text.length()
              + " characters with "
              + keys
              + " keys, "
              + done);
    }
  }
}
