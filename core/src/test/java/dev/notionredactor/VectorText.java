package dev.notionredactor;

import static java.lang.Integer.parseInt;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts in what the placeholders of {@code vectors.txt} stand for; its head explains them. */
final class VectorText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9]*)[:}]");

  private final Map<String, String> knownValues;
  private final Set<String> keys = new LinkedHashSet<>();

  /** The lengths of the marks, where they are known already; and how many were asked for. */
  private int markLength;

  private int marks;

  VectorText(Map<String, String> knownValues) {
    this.knownValues = knownValues;
  }

  /** The keys whose mask, and the known values, that were asked for so far. */
  Set<String> keys() {
    return keys;
  }

  /**
   * What becomes of a text: its marks make it as long as that, all of them the same.
   *
   * @throws IllegalArgumentException if they can't
   */
  String expandShown(String written, String text) {
    markLength = 0;
    marks = 0;
    int missing = text.length() - expand(written).length();
    if (marks > 0) {
      markLength = missing / marks;
    }
    if (missing != markLength * marks) {
      throw new IllegalArgumentException("shown is not as long as the text");
    }
    return expand(written);
  }

  String expand(String written) {
    return expand(written, (name, value) -> value);
  }

  /**
   * @param shown gets the name and the value of each placeholder that is in no other, and says what
   *     stands there
   */
  String expand(String written, BinaryOperator<String> shown) {
    StringBuilder text = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(written);
    int at = 0;
    while (placeholder.find(at)) {
      int close = close(written, placeholder.start());
      String arguments = written.substring(Math.min(placeholder.end(), close), close);
      String name = placeholder.group(1);
      text.append(written, at, placeholder.start());
      text.append(shown.apply(name, value(name, arguments)));
      at = close + 1;
    }
    return text.append(written.substring(at)).toString();
  }

  /** The brace that closes the one at {@code open}. */
  private static int close(String written, int open) {
    int depth = 0;
    for (int i = open; i < written.length(); i++) {
      if (written.charAt(i) == '{') {
        depth++;
      } else if (written.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("not closed: " + written.substring(open));
  }

  private String value(String name, String arguments) {
    return switch (name) {
      case "access" -> TestKeys.accessToken(parseInt(arguments));
      case "refresh" -> TestKeys.refreshToken(parseInt(arguments));
      case "legacy" -> TestKeys.legacyToken(parseInt(arguments));
      case "session" -> TestKeys.session(parseInt(arguments));
      case "body" -> TestKeys.body(head(arguments), parseInt(tail(arguments)));
      case "letters" -> TestKeys.letters(head(arguments), parseInt(tail(arguments)));
      case "cookie" -> TestKeys.cookie(head(arguments), parseInt(tail(arguments)));
      case "phrase" -> TestKeys.phrase(head(arguments), parseInt(tail(arguments)));
      case "char" -> Character.toString(parseInt(arguments, 16));
      case "known" -> key(knownValue(arguments));
      case "masked" -> masked(key(expand(arguments)));
      case "mark" -> mark(key(expand(arguments)));
      case "markof" -> TestKeys.mark(key(expand(tail(arguments))), head(arguments));
      case "base64" -> Encodings.base64(expand(arguments));
      case "base64url" -> Encodings.base64Url(expand(arguments));
      case "hex" -> Encodings.hex(expand(arguments));
      case "upper" -> expand(arguments).toUpperCase(Locale.ROOT);
      case "unpadded" -> expand(arguments).replaceAll("=+$", "");
      case "first" -> expand(tail(arguments)).substring(0, head(arguments));
      case "last" -> last(head(arguments), expand(tail(arguments)));
      case "starred" -> starred(key(expand(arguments)));
      default -> Encodings.elements(name, expand(arguments));
    };
  }

  /** A key with characters for its body that stand for stars, of which it is not known how many. */
  private static String starred(String key) {
    String prefix = TestKeys.prefix(key);
    return prefix
        + key.substring(prefix.length())
            .chars()
            .mapToObj(c -> Character.toString(Encodings.STARRED + c))
            .collect(Collectors.joining());
  }

  private static int head(String arguments) {
    return parseInt(arguments.substring(0, colon(arguments)));
  }

  private static String tail(String arguments) {
    return arguments.substring(colon(arguments) + 1);
  }

  private static int colon(String arguments) {
    int colon = arguments.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("two arguments wanted: " + arguments);
    }
    return colon;
  }

  private static String last(int length, String text) {
    return text.substring(text.length() - length);
  }

  private String masked(String key) {
    return isNamed(key) ? TestKeys.named(name(key), key.length()) : TestKeys.masked(key);
  }

  private String mark(String key) {
    marks++;
    return isNamed(key) ? TestKeys.named(name(key), markLength) : TestKeys.mark(key, markLength);
  }

  /** Whether a mask shows a name; of what is a key by its shape it does not. */
  private static boolean isNamed(String key) {
    return TestKeys.prefix(key).isEmpty();
  }

  private String name(String value) {
    return knownValues.entrySet().stream()
        .filter(known -> known.getValue().strip().equals(value))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private String key(String key) {
    keys.add(key);
    return key;
  }

  private String knownValue(String name) {
    String value = knownValues.get(name);
    if (value == null) {
      throw new IllegalArgumentException("unknown value " + name);
    }
    return value.strip();
  }
}
