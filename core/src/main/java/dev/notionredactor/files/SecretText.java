package dev.notionredactor.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's text says: one secret, or names with values. It takes lines as {@code .env} files,
 * properties and YAML have them, and JSON; and of these no more than is needed to find a name's
 * value.
 */
public final class SecretText {

  /** {@code export NAME=value}, {@code name: value}, {@code - name: value}. */
  private static final Pattern LINE =
      Pattern.compile(
          "^([ \\t-]*)(?:export[ \\t]+)?[\"']?([A-Za-z_][\\w.\\-]*)[\"']?[ \\t]*[=:][ \\t]*(.*)$");

  private SecretText() {}

  /**
   * The values in a text, by their names: in YAML and JSON, those of what they are in come first,
   * with a dot between. One secret has no name: the empty one.
   */
  public static Map<String, String> valuesIn(String text) {
    String stripped = text.trim();
    if (isJson(stripped)) {
      return new JsonValues(stripped).read();
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (isOneSecret(stripped)) {
      if (!stripped.isEmpty()) {
        values.put("", stripped);
      }
      return values;
    }
    readLines(stripped, values);
    return values;
  }

  private static boolean isJson(String stripped) {
    return stripped.startsWith("{") || stripped.startsWith("[");
  }

  /** Whether a text has one line, and is no JSON. */
  public static boolean isOneLine(String text) {
    String stripped = text.trim();
    return !isJson(stripped) && stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0;
  }

  /** One line that is no {@code NAME=value}. Base64 may end in {@code =}, which is no value. */
  private static boolean isOneSecret(String text) {
    if (!isOneLine(text)) {
      return false;
    }
    Matcher line = LINE.matcher(text);
    return !line.matches() || line.group(3).isEmpty() || line.group(3).matches("=*");
  }

  private static void readLines(String text, Map<String, String> values) {
    // The names that a line is within, by how far they are indented.
    StringBuilder within = new StringBuilder();
    int[] indents = new int[64];
    int[] lengths = new int[64];
    int depth = 0;
    for (String line : text.split("\\R", -1)) {
      Matcher pair = LINE.matcher(line);
      if (line.trim().startsWith("#") || !pair.matches()) {
        continue;
      }
      int indent = pair.group(1).length();
      while (depth > 0 && indents[depth - 1] >= indent) {
        depth--;
        within.setLength(lengths[depth]);
      }
      String value = unquoted(pair.group(3).trim());
      if (value.isEmpty() && depth < indents.length) {
        indents[depth] = indent;
        lengths[depth] = within.length();
        depth++;
        within.append(pair.group(2)).append('.');
      } else {
        values.put(within + pair.group(2), value);
      }
    }
  }

  /** Without quotes around it, or else without a comment behind it. */
  private static String unquoted(String value) {
    if (value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
      int end = value.indexOf(value.charAt(0), 1);
      if (end > 0) {
        return value.substring(1, end);
      }
    }
    int comment = value.indexOf(" #");
    return (comment < 0 ? value : value.substring(0, comment)).trim();
  }
}
