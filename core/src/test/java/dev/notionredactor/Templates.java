package dev.notionredactor;

import dev.notionredactor.mask.Mask;
import java.util.Arrays;

/** Mask templates of every nature. */
final class Templates {

  /** They let a prefix stand where it is, so a stream passes it at once. */
  static final String[] KEEPING_PREFIX = {Mask.DEFAULT_TEMPLATE, "{prefix}***"};

  /** They do not, so a stream holds back what may be the start of a prefix. */
  static final String[] REPLACING_PREFIX = {
    "***",
    "*",
    "[key {fingerprint}]",
    "<{fingerprint}<-{prefix}",
    "~{fingerprint}",
    "<{prefix}{prefix}>"
  };

  static final String[] ALL = concat(KEEPING_PREFIX, REPLACING_PREFIX);

  private Templates() {}

  private static String[] concat(String[] first, String[] second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
