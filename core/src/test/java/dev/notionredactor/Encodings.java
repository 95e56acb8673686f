package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How a text shows where something around it was encoded. */
public final class Encodings {

  private static final int BYTES_OF_GROUP = 3;
  private static final int BITS_OF_CHARACTER = 6;

  private Encodings() {}

  /** The text in hex, with small letters. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  /** The text in base64, padded. */
  public static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** The text in the URL-safe alphabet of base64, padded. */
  public static String base64Url(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * Every form that base64, in both alphabets, and hex give a text, whatever stands before and
   * after it: so without the characters that it shares with its neighbours.
   */
  public static List<String> of(String text) {
    List<String> forms = new ArrayList<>();
    forms.add(hex(text));
    forms.add(hex(text).toUpperCase(Locale.ROOT));
    for (int before = 0; before < BYTES_OF_GROUP; before++) {
      forms.add(base64(Base64.getEncoder(), before, text));
      forms.add(base64(Base64.getUrlEncoder(), before, text));
    }
    return forms;
  }

  /** What the text alone determines with so many bytes before it. */
  private static String base64(Base64.Encoder encoder, int before, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] all = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, all, before, bytes.length);
    int from = (8 * before + BITS_OF_CHARACTER - 1) / BITS_OF_CHARACTER;
    int to = 8 * all.length / BITS_OF_CHARACTER;
    return from >= to
        ? ""
        : new String(Arrays.copyOfRange(encoder.encode(all), from, to), ISO_8859_1);
  }
}
