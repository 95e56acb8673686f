package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A given secret, in one way to write it.
 *
 * @param encoding for messages
 */
record KnownValueForm(String name, String encoding, String literal) implements OracleForm {

  /** All ways to write it. None if it is found by its shape anyway. */
  static List<KnownValueForm> formsOf(String name, String given) {
    String value = given.strip();
    List<KnownValueForm> forms = new ArrayList<>();
    if (PlainForm.isKey(value)) {
      return forms;
    }
    byte[] bytes = value.getBytes(US_ASCII);
    forms.add(new KnownValueForm(name, "plain", value));
    forms.add(new KnownValueForm(name, "lower hex", HexFormat.of().formatHex(bytes)));
    forms.add(
        new KnownValueForm(name, "upper hex", HexFormat.of().withUpperCase().formatHex(bytes)));
    for (int before = 0; before < 3; before++) {
      String standard = DeterminedBase64.of(value, before, Base64.getEncoder());
      String urlSafe = DeterminedBase64.of(value, before, Base64.getUrlEncoder());
      forms.add(new KnownValueForm(name, "base64 " + before, standard));
      forms.add(new KnownValueForm(name, "URL-safe base64 " + before, urlSafe));
    }
    return forms;
  }

  @Override
  public int indexIn(String text, int from) {
    return text.indexOf(literal, from);
  }

  @Override
  public Occurrence at(String text, int start) {
    int end = start + literal.length();
    return new Occurrence(this, start, start, end, true, "", end - start, () -> name);
  }

  /** One that has ended can't go on. */
  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    return Integer.MAX_VALUE;
  }

  /** Whether what {@code text} ends with, from {@code start} on, is the first part of this. */
  boolean mayBeginAt(String text, int start) {
    int length = text.length() - start;
    return length < literal.length() && text.regionMatches(start, literal, 0, length);
  }
}
