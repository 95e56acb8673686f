package dev.notionredactor.scrub.format;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Whether bytes are what they look like. */
final class Inflating {

  private static final int ENOUGH = 256;

  private Inflating() {}

  /** Whether zlib can read what begins so. */
  static boolean begins(byte[] head) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(head);
      byte[] out = new byte[ENOUGH];
      return inflater.inflate(out) > 0;
    } catch (DataFormatException other) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
