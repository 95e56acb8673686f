package dev.notionredactor;

import dev.notionredactor.scanner.KnownValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The secrets that a process was given by environment variables and system properties. */
final class Environment {

  /** Notion's own name for it does not say Notion. */
  private static final String CLIENT_SECRET = "OAUTH_CLIENT_SECRET";

  private static final String NOTION = "notion";

  /** The options of this very library, some of which are lists of names. */
  private static final String OWN = "notionredactor";

  private static final String[] SECRETS = {"key", "keys", "token", "tokens", "secret", "secrets"};

  /** A name that ends so says where a secret is, or something about it. */
  private static final Set<String> NO_SECRET =
      new HashSet<>(
          Arrays.asList(
              "file",
              "path",
              "dir",
              "url",
              "uri",
              "endpoint",
              "host",
              "name",
              "names",
              "id",
              "type",
              "version"));

  private Environment() {}

  /** Known values of these names, as far as they are set. */
  static List<KnownValue> named(Collection<String> names) {
    List<KnownValue> values = new ArrayList<>();
    for (String name : names) {
      for (String value : new String[] {System.getProperty(name), System.getenv(name)}) {
        if (value != null) {
          values.add(KnownValue.of(name, value));
        }
      }
    }
    return values;
  }

  /** The values of all whose names say Notion, and key, token or secret. */
  static List<KnownValue> ofNotion() {
    List<KnownValue> values = new ArrayList<>();
    try {
      for (String name : System.getProperties().stringPropertyNames()) {
        addIfSecret(values, name, System.getProperty(name));
      }
      for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
        addIfSecret(values, variable.getKey(), variable.getValue());
      }
    } catch (SecurityException notOurs) {
      // Then these are not known values; keys are found by their shape as ever.
    }
    return values;
  }

  private static void addIfSecret(List<KnownValue> values, String name, String value) {
    if (value != null && saysSecret(name) && KnownValue.isPossible(name, value)) {
      values.add(KnownValue.of(name, value));
    }
  }

  /** Whether a name says Notion, and key, token or secret, and is not about one. */
  static boolean saysSecret(String name) {
    if (name.equals(CLIENT_SECRET)) {
      return true;
    }
    // Before anything is made of it: most names end here.
    if (!containsIgnoreCase(name, NOTION)) {
      return false;
    }
    String[] words = words(name);
    if (String.join("", words).startsWith(OWN) || NO_SECRET.contains(words[words.length - 1])) {
      return false;
    }
    for (String word : words) {
      for (String secret : SECRETS) {
        if (word.endsWith(secret)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean containsIgnoreCase(String text, String part) {
    for (int i = 0; i + part.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  /** {@code NOTION_API_KEY}, {@code notion.api-key} and {@code notionApiKey} are of three words. */
  private static String[] words(String name) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
        spaced.append(' ');
      }
      spaced.append(Character.isLetterOrDigit(c) ? c : ' ');
    }
    return spaced.toString().trim().toLowerCase(Locale.ROOT).split(" +");
  }
}
