package dev.notionredactor.forms;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hex with something between the bytes. */
final class SeparatedHex {

  private SeparatedHex() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put("HexFormat, space", keys -> of(HexFormat.ofDelimiter(" "), keys));
    producers.put("HexFormat, colon", keys -> of(HexFormat.ofDelimiter(":").withUpperCase(), keys));
    producers.put("HexFormat, hyphen", keys -> of(HexFormat.ofDelimiter("-"), keys));
    producers.put("HexFormat, 0x", keys -> of(HexFormat.ofDelimiter(", ").withPrefix("0x"), keys));
    producers.put("HexFormat, \\x", keys -> of(HexFormat.of().withPrefix("\\x"), keys));
    producers.put(
        "HexFormat, percent", keys -> of(HexFormat.of().withPrefix("%").withUpperCase(), keys));
    return producers;
  }

  private static String of(HexFormat format, Keys keys) {
    return "sent " + format.formatHex(keys.requestBytes()) + " to the server";
  }
}
