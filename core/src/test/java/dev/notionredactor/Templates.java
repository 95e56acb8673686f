package dev.notionredactor;

import dev.notionredactor.mask.Mask;
import java.util.Arrays;

/** Mask templates of every nature. */
final class Templates {

  /** The default without what fills it up. */
  static final String SHORT = "{prefix}[REDACTED:{fingerprint}]";

  /** They let a prefix stand where it is, so a stream passes it at once. */
  static final String[] KEEPING_PREFIX = {
    Mask.DEFAULT_TEMPLATE,
    "{prefix}<hidden ({fingerprint})>{fill}",
    SHORT,
    "{prefix}<{prefix}{fingerprint}>"
  };

  /** They do not, so a stream holds back what may be the start of a prefix. */
  static final String[] REPLACING_PREFIX = {
    "*",
    "[key {fingerprint}]",
    "<{fingerprint}<-{prefix}",
    "={fingerprint}{fill}",
    "[{prefix} is hidden]{fill}",
    "<{prefix}{prefix}>"
  };

  static final String[] ALL = concat(KEEPING_PREFIX, REPLACING_PREFIX);

  private Templates() {}

  /**
   * Whether what this template writes can neither be nor complete a key.
   *
   * <p>With a prefix or a fingerprint at its end it can, in rare cases: where a match was dropped
   * with the one before, any character may follow; and an encoded prefix may begin with hex digits.
   * And a session's prefix is long enough to hold a known value. A mask that begins with what a
   * known value ends in completes one that lacks that.
   */
  static boolean makesNoKey(String template, SomeKnownValues known) {
    String shown = template.replace("{fill}", "");
    boolean movesPrefix = shown.lastIndexOf("{prefix}") > 0;
    String start = shown.replace("{prefix}", "").substring(0, 1);
    return (!shown.endsWith("}") || shown.equals("{prefix}"))
        && known.strings().stream().noneMatch(value -> value.endsWith(start))
        && (known == SomeKnownValues.NONE || !movesPrefix);
  }

  private static String[] concat(String[] first, String[] second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
