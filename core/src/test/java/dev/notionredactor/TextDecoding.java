package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.regex.Matcher.quoteReplacement;

import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How scanners decode what stands in a text, in its place, before they look again. */
enum TextDecoding {
  PERCENT("(?:%[0-9A-Fa-f]{2})+") {
    @Override
    byte[] decode(String encoded) {
      return HexFormat.of().parseHex(encoded.replace("%", ""));
    }
  },

  UNICODE("(?i)(?:\\\\{1,2}u00[0-9a-f]{2})+") {
    @Override
    byte[] decode(String encoded) {
      return HexFormat.of().parseHex(encoded.replaceAll("(?i)\\\\+u00", ""));
    }
  },

  HEX("[0-9A-Fa-f]{32,}") {
    @Override
    byte[] decode(String encoded) {
      return HexFormat.of().parseHex(encoded);
    }
  },

  BASE64("[A-Za-z0-9_/+-]{16,}={0,2}") {
    @Override
    byte[] decode(String encoded) {
      boolean standard = encoded.length() % 4 == 0 && !encoded.matches(".*[-_].*");
      if (!standard && encoded.endsWith("=")) {
        throw new IllegalArgumentException("the URL-safe alphabet is read without padding");
      }
      return (standard ? Base64.getDecoder() : Base64.getUrlDecoder()).decode(encoded);
    }
  };

  /** What is decoded may be encoded again; gitleaks and trufflehog look five times. */
  private static final int DEPTH = 5;

  private final Pattern encoded;

  TextDecoding(String encoded) {
    this.encoded = Pattern.compile(encoded);
  }

  /**
   * @throws IllegalArgumentException if it can't be decoded
   */
  abstract byte[] decode(String encoded);

  /** The text decoded in these ways, once and more often; without the text itself. */
  static Set<String> of(String text, EnumSet<TextDecoding> decodings) {
    Set<String> decoded = new LinkedHashSet<>();
    String pass = text;
    for (int depth = 0; depth < DEPTH; depth++) {
      for (TextDecoding decoding : decodings) {
        pass = decoding.inPlace(pass);
        decoded.add(pass);
      }
    }
    decoded.remove(text);
    return decoded;
  }

  private String inPlace(String text) {
    return encoded.matcher(text).replaceAll(match -> quoteReplacement(decodedOrNot(match.group())));
  }

  /** Only what becomes printable ASCII was text, gitleaks says. */
  private String decodedOrNot(String match) {
    try {
      String decoded = new String(decode(match), ISO_8859_1);
      return decoded.matches("[\\x09-\\x7e]*") ? decoded : match;
    } catch (IllegalArgumentException isNone) {
      return match;
    }
  }
}
