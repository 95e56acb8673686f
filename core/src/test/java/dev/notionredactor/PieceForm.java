package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * So many characters in a row of a known key's body, in one way to write it.
 *
 * @param written all of the body
 * @param shortest no piece is written in fewer characters
 */
record PieceForm(String key, String written, int shortest) implements OracleForm {

  /** So many characters of a piece stay. */
  private static final int SHOWN = 3;

  /** All ways to write it. None if the value is no key. */
  static List<PieceForm> formsOf(String given) {
    String key = given.strip();
    List<PieceForm> forms = new ArrayList<>();
    if (!PlainForm.isKey(key)) {
      return forms;
    }
    String body = key.substring(key.indexOf('_') + 1);
    byte[] bytes = body.getBytes(US_ASCII);
    forms.add(new PieceForm(key, body, 12));
    forms.add(new PieceForm(key, HexFormat.of().formatHex(bytes), 24));
    forms.add(new PieceForm(key, HexFormat.of().withUpperCase().formatHex(bytes), 24));
    for (int before = 0; before < 3; before++) {
      forms.add(new PieceForm(key, DeterminedBase64.of(body, before, Base64.getEncoder()), 15));
    }
    return forms;
  }

  @Override
  public int indexIn(String text, int from) {
    for (int start = from; start <= text.length() - shortest; start++) {
      if (end(text, start) >= start + shortest) {
        return start;
      }
    }
    return -1;
  }

  /**
   * Where the longest piece ends that begins at an index and not before; there if there is none.
   */
  private int end(String text, int start) {
    int longest = start;
    for (int place = 0; place < written.length(); place++) {
      boolean beganBefore =
          place > 0 && start > 0 && text.charAt(start - 1) == written.charAt(place - 1);
      int end = start;
      while (!beganBefore
          && end < text.length()
          && place + end - start < written.length()
          && text.charAt(end) == written.charAt(place + end - start)) {
        end++;
      }
      longest = Math.max(longest, end);
    }
    return longest;
  }

  @Override
  public Occurrence at(String text, int start) {
    int end = end(text, start);
    int body = start + SHOWN;
    return new Occurrence(
        this, body, body, end, true, "", end - body, () -> TestKeys.fingerprint(key));
  }

  /** See {@link #openFrom}. */
  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    return Integer.MAX_VALUE;
  }

  /** From where on a text waits that may end in the start of a piece. */
  int openFrom(String text) {
    for (int start = 0; start < text.length() - SHOWN; start++) {
      int place = written.indexOf(text.substring(start));
      if (place >= 0 && place + text.length() - start < written.length()) {
        return start + SHOWN;
      }
    }
    return Integer.MAX_VALUE;
  }
}
