package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain key in hex, two digits for each of its characters, in either case. */
record HexForm(String prefix, String encodedPrefix) implements OracleForm {

  HexForm(String prefix) {
    this(prefix, HexFormat.of().formatHex(prefix.getBytes(US_ASCII)));
  }

  @Override
  public int indexIn(String text, int from) {
    // In either case, of ASCII alone.
    Matcher prefix = Pattern.compile(encodedPrefix, Pattern.CASE_INSENSITIVE).matcher(text);
    return prefix.find(from) ? prefix.start() : -1;
  }

  @Override
  public Occurrence at(String text, int start) {
    int body = start + encodedPrefix.length();
    StringBuilder decoded = new StringBuilder();
    int end = body;
    while (end < text.length() && belongs(text, body, end)) {
      end++;
      if ((end - body) % 2 == 0) {
        decoded.append((char) Integer.parseInt(text.substring(end - 2, end), 16));
      }
    }
    return PlainForm.encoded(this, start, body, end, prefix, decoded.toString());
  }

  private static boolean belongs(String text, int body, int index) {
    char c = text.charAt(index);
    if ((index - body) % 2 == 0) {
      return "34567".indexOf(c) >= 0;
    }
    return "0123456789abcdefABCDEF".indexOf(c) >= 0
        && PlainForm.isBody(Integer.parseInt("" + text.charAt(index - 1) + c, 16));
  }
}
