package dev.notionredactor;

import java.util.Set;

/**
 * A text and what must come out where it is redacted.
 *
 * @param group the heading that it stands under; may be empty
 * @param reason why that is so; each has its own
 * @param written the text with placeholders, as the file has it
 * @param shown the very {@code text} if nothing in it is a key
 * @param keys those in the text
 */
public record TestVector(
    String group, String reason, String written, String text, String shown, Set<String> keys) {

  /** Whether there is a key in it. */
  public boolean isPositive() {
    return !keys.isEmpty();
  }

  /** Names the case in reports. */
  @Override
  public String toString() {
    return reason;
  }
}
