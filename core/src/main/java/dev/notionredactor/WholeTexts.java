package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.mask.Masking;
import dev.notionredactor.mask.StringOutput;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CleanLines;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import org.jspecify.annotations.Nullable;

/** Redacts texts that are there as a whole. Thread-safe. */
final class WholeTexts {

  /** Enough for any key, and not too much to be looked at for every part of a long text. */
  static final int LOOKED_BACK = 4096;

  /** What stands for a text with a mask, for those who only ask whether it is another one. */
  private static final String MASKED_BEFORE = "[masked before]";

  private final CurrentPolicy current;
  private final Withheld withheld;

  /** Masks that count as keys; null if none does. */
  private final @Nullable EarlierMasks earlier;

  /** Who is told of keys; null if nobody is. */
  private final @Nullable KeyListener listener;

  WholeTexts(
      CurrentPolicy current,
      Withheld withheld,
      @Nullable EarlierMasks earlier,
      @Nullable KeyListener listener) {
    this.current = current;
    this.withheld = withheld;
    this.earlier = earlier;
    this.listener = listener;
  }

  /** The text with every key masked; the same instance if it holds none. */
  String redact(String text) {
    try {
      Policy policy = current.get();
      if (isCleanLine(policy, TextKinds.STRING, text, 0, text.length())) {
        return text;
      }
      Matches<String> matches = policy.scanner().find(TextKinds.STRING, text, 0, text.length());
      if (matches == null) {
        return earlier != null && earlier.areIn(text) ? MASKED_BEFORE : text;
      }
      String redacted = masked(policy, matches, TextKinds.STRING, text, 0).toString();
      tell();
      return redacted;
    } catch (Throwable failure) {
      return withheld(text.length(), failure);
    }
  }

  private <T> boolean isCleanLine(Policy policy, TextKind<T> kind, T text, int from, int to) {
    CleanLines lines = current.lines();
    return lines != null && earlier == null && lines.note(policy, kind, text, from, to);
  }

  /** Masks in place what stands from an index on: whether that is another text now. */
  boolean redact(StringBuilder text, int from) {
    int length = text.length();
    try {
      Policy policy = current.get();
      int start = from == 0 ? 0 : startOfKey(policy, text, from);
      if (start == from && isCleanLine(policy, TextKinds.BUILDER, text, from, length)) {
        return false;
      }
      Matches<StringBuilder> matches =
          policy.scanner().find(TextKinds.BUILDER, text, start, length);
      CharSequence redacted =
          matches == null ? null : masked(policy, matches, TextKinds.BUILDER, text, from);
      if (redacted == null
          && earlier != null
          && earlier.areIn(from == 0 ? text : text.substring(from))) {
        redacted = MASKED_BEFORE;
      }
      if (redacted == null) {
        return false;
      }
      text.setLength(from);
      text.append(redacted);
      tell();
    } catch (Throwable failure) {
      // First of all: there may not be room for more.
      text.setLength(from);
      text.append(withheld(length - from, failure));
    }
    return true;
  }

  private static int startOfKey(Policy policy, StringBuilder text, int from) {
    int lowest = Math.max(0, from - LOOKED_BACK);
    return policy.scanner().startOfKey(TextKinds.BUILDER, text, lowest, from);
  }

  /** The bytes with every key masked; the same array if they hold none. */
  byte[] redact(byte[] text) {
    try {
      Policy policy = current.get();
      Matches<byte[]> matches = policy.scanner().find(TextKinds.BYTES, text, 0, text.length);
      if (matches == null) {
        boolean masked = earlier != null && earlier.areIn(new String(text, ISO_8859_1));
        return masked ? MASKED_BEFORE.getBytes(ISO_8859_1) : text;
      }
      // One character for each byte and back: what is no key stays byte for byte as it is.
      StringBuilder redacted = masked(policy, matches, TextKinds.BYTES, text, 0);
      byte[] bytes = redacted.toString().getBytes(ISO_8859_1);
      tell();
      return bytes;
    } catch (Throwable failure) {
      return withheld(text.length, failure).getBytes(ISO_8859_1);
    }
  }

  /** Whether there is a key; true also if that could not be found out. */
  boolean containsKey(CharSequence text) {
    try {
      return current.get().scanner().find(TextKinds.of(text), text, 0, text.length()) != null
          || (earlier != null && earlier.areIn(text));
    } catch (Throwable failure) {
      withheld.notice(0, failure);
      return true;
    }
  }

  /** Whether there is a key in {@code text[from, to)}; true also if that could not be found out. */
  boolean containsKey(byte[] text, int from, int to) {
    try {
      return current.get().scanner().find(TextKinds.BYTES, text, from, to) != null;
    } catch (Throwable failure) {
      withheld.notice(0, failure);
      return true;
    }
  }

  /** What stands for a text; of the keys that were found in it before, who listens is told. */
  private String withheld(int length, Throwable failure) {
    String notice = withheld.notice(length, failure);
    try {
      tell();
    } catch (Throwable noRoom) {
      // As a rule for the reason for which the text is withheld.
    }
    return notice;
  }

  /** The text is safe now. */
  private void tell() {
    if (listener != null) {
      listener.written();
    }
  }

  /**
   * The text from an index on, its matches masked.
   *
   * @return null if none of them reaches that far
   */
  private <T> @Nullable StringBuilder masked(
      Policy policy, Matches<T> matches, TextKind<T> kind, T text, int from) {
    StringOutput out = new StringOutput(kind.length(text) - from);
    Masking masking = new Masking(policy.mask(), from, listener);
    masking.mask(kind, text, matches, null, Integer.MAX_VALUE, -1, out);
    if (out.isEmpty()) {
      return null;
    }
    masking.show(kind, text, kind.length(text), out);
    return out.text();
  }
}
