package dev.notionredactor;

import java.util.Base64;

/**
 * A plain key in base64, standard or URL-safe.
 *
 * @param before how many bytes of a group of three stand before its prefix
 * @param encodedPrefix the characters that the prefix alone determines
 */
record Base64Form(String prefix, int before, String encodedPrefix) implements OracleForm {

  private static final String STANDARD =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final String URL_SAFE = STANDARD.replace('+', '-').replace('/', '_');

  /** No prefix determines a character that differs between the alphabets. */
  Base64Form(String prefix, int before) {
    this(prefix, before, DeterminedBase64.of(prefix, before, Base64.getEncoder()));
  }

  @Override
  public int indexIn(String text, int from) {
    return text.indexOf(encodedPrefix, from);
  }

  @Override
  public Occurrence at(String text, int start) {
    int body = start + encodedPrefix.length();
    int bodyByte = before + prefix.length();

    // All bits from the start of a group on; those before the prefix are not known.
    StringBuilder bits =
        new StringBuilder("??????".repeat(DeterminedBase64.charactersBefore(before)));
    for (int i = start; i < body; i++) {
      bits.append(sixBits(text.charAt(i)));
    }
    int end = body;
    while (end < text.length()) {
      String six = sixBits(text.charAt(end));
      if (six == null) {
        break;
      }
      bits.append(six);
      if (!lastMayStand(bits, bodyByte)) {
        bits.setLength(bits.length() - 6);
        break;
      }
      end++;
    }

    StringBuilder decoded = new StringBuilder();
    for (int i = bodyByte; (i + 1) * 8 <= bits.length(); i++) {
      decoded.append((char) byteAt(bits, i));
    }
    return PlainForm.encoded(this, start, body, end, prefix, decoded.toString());
  }

  /** Whether the last six bits may be those of a body. */
  private static boolean lastMayStand(StringBuilder bits, int bodyByte) {
    int completed = bits.length() / 8 - 1;
    if (completed == (bits.length() - 6) / 8 - 1) {
      return isUpperPartOfBody(bits.substring(bits.length() - 6));
    }
    int value = byteAt(bits, completed);
    return completed < bodyByte ? value == '_' : PlainForm.isBody(value);
  }

  private static boolean isUpperPartOfBody(String six) {
    for (String lower : new String[] {"00", "01", "10", "11"}) {
      if (PlainForm.isBody(Integer.parseInt(six + lower, 2))) {
        return true;
      }
    }
    return false;
  }

  private static int byteAt(StringBuilder bits, int index) {
    return Integer.parseInt(bits.substring(index * 8, index * 8 + 8), 2);
  }

  /** The value of a base64 character of either alphabet; null if it is none. */
  private static String sixBits(char c) {
    int value = Math.max(STANDARD.indexOf(c), URL_SAFE.indexOf(c));
    return value < 0 ? null : Integer.toBinaryString(64 + value).substring(1);
  }
}
