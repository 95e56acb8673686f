package dev.notionredactor.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;

/** In which charsets keys can be found in bytes. */
public final class Ascii {

  private static final char FIRST = ' ';
  private static final char LAST = '~';

  private Ascii() {}

  /**
   * Whether all that a key may be made of, the printable characters of ASCII, is encoded as in
   * ASCII. In UTF-16 and EBCDIC it is not.
   *
   * @param charset not null, and one that can encode
   */
  public static boolean isKeptBy(Charset charset) {
    if (charset.equals(UTF_8) || charset.equals(ISO_8859_1) || charset.equals(US_ASCII)) {
      return true;
    }
    byte[] printable = new byte[LAST - FIRST + 1];
    for (int i = 0; i < printable.length; i++) {
      printable[i] = (byte) (FIRST + i);
    }
    return Arrays.equals(printable, new String(printable, US_ASCII).getBytes(charset));
  }
}
