package dev.notionredactor;

import dev.notionredactor.mask.Mask;
import java.util.Arrays;

/** Mask templates of every nature. */
final class Templates {

  /** They let a prefix stand where it is, so a stream passes it at once. */
  static final String[] KEEPING_PREFIX = {
    Mask.DEFAULT_TEMPLATE, "{prefix}***", "{prefix}<{prefix}{fingerprint}>"
  };

  /** They do not, so a stream holds back what may be the start of a prefix. */
  static final String[] REPLACING_PREFIX = {
    "***",
    "*",
    "[key {fingerprint}]",
    "<{fingerprint}<-{prefix}",
    "={fingerprint}",
    "<{prefix}{prefix}>"
  };

  static final String[] ALL = concat(KEEPING_PREFIX, REPLACING_PREFIX);

  private Templates() {}

  /**
   * Whether what this template writes can neither be nor complete a key.
   *
   * <p>With a prefix or a fingerprint at its end it can, in rare cases: where a match was dropped
   * with the one before, any character may follow; and an encoded prefix may begin with hex digits.
   * And a session's prefix is long enough to hold a known value.
   */
  static boolean makesNoKey(String template, KnownValues known) {
    boolean movesPrefix = template.lastIndexOf("{prefix}") > 0;
    return !template.endsWith("}") && (known == KnownValues.NONE || !movesPrefix);
  }

  private static String[] concat(String[] first, String[] second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
