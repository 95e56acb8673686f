package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** A text without what tools put between characters, and all on one line. */
  static String withoutGaps(String text) {
    return text.replaceAll(
            "(?:\u001b|\\\\u001b)\\[[0-9;]*[mK]|<wbr>|&shy;|\\?= =\\?UTF-8\\?Q\\?"
                + "|[\\[\\]\u200b-\u200f\u2060\ufeff\u00ad]",
            "")
        .replaceAll("=?(?:\r?\n|(?:\\\\{1,2}r)?\\\\{1,2}n)[ \t>|]*", "");
  }

  /** The first of some characters for private use, which stand for others in stars. */
  static final int STARRED = 0xe000;

  /** How a character is written as an element, and what stands between two of them. */
  private static final Map<String, List<String>> LISTS =
      Map.ofEntries(
          entry("numbers", List.of("%d", ", ")),
          entry("tightnumbers", List.of("%d", ",")),
          entry("columns", List.of("%d", "  ")),
          entry("characters", List.of("%c", ", ")),
          entry("quoted", List.of("%c", "', '")),
          entry("json", List.of("%c", "\",\"")),
          entry("clojure", List.of("%c", " \\")),
          entry("utf16", List.of("%c", "\0")),
          entry("spacedhex", List.of("%02x", " ")),
          entry("colonhex", List.of("%02x", ":")),
          entry("dashhex", List.of("%02x", "-")),
          entry("percenthex", List.of("%02x", "%")),
          entry("dothex", List.of("%02x", ".")),
          entry("underscorehex", List.of("%02x", "_")),
          entry("commahex", List.of("%02x", ", ")),
          entry("escapedhex", List.of("%02x", "\\x")),
          entry("unicodehex", List.of("%02x", "\\u00")),
          entry("byteshex", List.of("%02x", ", 0x")),
          entry("tightbyteshex", List.of("%02x", ",0x")));

  /**
   * A text with each character as an element; for a starred one, a star for each that it has.
   *
   * @throws IllegalArgumentException if there is no list of that name
   */
  static String elements(String name, String text) {
    List<String> list = LISTS.get(name);
    if (list == null) {
      throw new IllegalArgumentException("unknown placeholder {" + name);
    }
    return text.chars()
        .mapToObj(
            c ->
                c < STARRED
                    ? String.format(list.get(0), c)
                    : "*".repeat(String.format(list.get(0), c - STARRED).length()))
        .collect(Collectors.joining(list.get(1)));
  }

  /** A text in all lists that there are. */
  public static List<String> elementsOf(String text) {
    List<String> all = new ArrayList<>();
    for (String name : LISTS.keySet()) {
      String list = elements(name, text);
      all.add(list);
      if (name.endsWith("hex")) {
        // What stands between has small letters.
        all.add(
            text.chars()
                .mapToObj(c -> String.format("%02X", c))
                .collect(Collectors.joining(LISTS.get(name).get(1))));
      }
    }
    return all;
  }
}
