package dev.notionredactor;

import dev.notionredactor.scanner.KnownValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The secrets that a process was given by environment variables and system properties. */
final class Environment {

  /** Notion's own name for it does not say Notion. */
  private static final String CLIENT_SECRET = "oauthclientsecret";

  private static final String NOTION = "notion";

  private static final String OAUTH = "oauth";

  /** The options of this very library, some of which are lists of names. */
  private static final String OWN = "notionredactor";

  private static final String[] SECRETS = {"key", "token", "secret"};

  /** A name whose last word ends so says where a secret is, or something about it. */
  private static final String[] NO_SECRET = {
    "arn", "audience", "dir", "endpoint", "env", "expire", "expiry", "file", "header", "host",
    "location", "name", "path", "prefix", "provider", "ref", "server", "store", "ttl", "type",
    "uri", "url", "version"
  };

  /** As {@link #NO_SECRET}, but the whole word. */
  private static final String ID = "id";

  /** What is put where there is no secret. */
  private static final Set<String> PLACEHOLDERS =
      new HashSet<>(
          Arrays.asList(
              "changeme",
              "default",
              "development",
              "disabled",
              "notfound",
              "placeholder",
              "production",
              "replaceme",
              "undefined"));

  private Environment() {}

  /** Known values of these names, as far as they are set, and to more than nothing. */
  static List<KnownValue> named(Collection<String> names) {
    List<KnownValue> values = new ArrayList<>();
    if (names.isEmpty()) {
      return values;
    }
    Map<String, String> properties = properties();
    Map<String, String> variables = variables();
    for (String name : names) {
      addUnlessEmpty(values, name, properties.get(name));
      addUnlessEmpty(values, name, variables.get(name));
    }
    return values;
  }

  /** An empty variable is how containers leave one out. */
  private static void addUnlessEmpty(List<KnownValue> values, String name, String value) {
    if (value != null && !value.isEmpty()) {
      values.add(KnownValue.of(name, value));
    }
  }

  /** The values of all whose names say Notion, and key, token or secret. */
  static List<KnownValue> ofNotion() {
    List<KnownValue> values = new ArrayList<>();
    addSecrets(values, properties());
    addSecrets(values, variables());
    return values;
  }

  private static void addSecrets(List<KnownValue> values, Map<String, String> all) {
    for (Map.Entry<String, String> each : all.entrySet()) {
      String name = each.getKey();
      String value = each.getValue();
      if (saysSecret(name) && !isPlaceholder(value) && KnownValue.isPossible(name, value)) {
        values.add(KnownValue.of(name, value));
      }
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    try {
      for (String name : System.getProperties().stringPropertyNames()) {
        properties.put(name, System.getProperty(name));
      }
    } catch (SecurityException notOurs) {
      // Then these are not known values; keys are found by their shape as ever.
    }
    // One may have been removed meanwhile.
    properties.values().removeAll(Collections.singleton(null));
    return properties;
  }

  private static Map<String, String> variables() {
    try {
      return System.getenv();
    } catch (SecurityException notOurs) {
      return Collections.emptyMap();
    }
  }

  /** Whether a value stands for one, or says where a secret is used. */
  private static boolean isPlaceholder(String value) {
    String text = value.trim().toLowerCase(Locale.ROOT);
    return PLACEHOLDERS.contains(text) || text.contains("://") || text.startsWith("${");
  }

  /** Whether a name says Notion, and key, token or secret, and is not about one. */
  static boolean saysSecret(String name) {
    // Before anything is made of it: most names end here, while the JVM still starts.
    if (!contains(name, NOTION) && !contains(name, OAUTH)) {
      return false;
    }
    String[] words = words(name);
    String joined = String.join("", words);
    if (joined.equals(CLIENT_SECRET)) {
      return true;
    }
    return joined.contains(NOTION)
        && !joined.contains(OWN)
        && anyEndsWith(SECRETS, words)
        && !anyEndsWith(NO_SECRET, words[words.length - 1])
        && !words[words.length - 1].equals(ID);
  }

  private static boolean anyEndsWith(String[] ends, String... words) {
    for (String word : words) {
      for (String end : ends) {
        if (word.endsWith(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name holds {@code part}, which is in small letters, in whatever case. */
  private static boolean contains(String name, String part) {
    int first = part.charAt(0);
    for (int i = 0; i <= name.length() - part.length(); i++) {
      if ((name.charAt(i) | 0x20) == first && name.regionMatches(true, i, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code NOTION_API_KEY}, {@code notion.api-keys} and {@code notionApiKey2} are of the same three
   * words.
   */
  private static String[] words(String name) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
        spaced.append(' ');
      }
      spaced.append(Character.isLetter(c) ? c : ' ');
    }
    String[] words = spaced.toString().trim().toLowerCase(Locale.ROOT).split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].endsWith("s") ? words[i].substring(0, words[i].length() - 1) : words[i];
    }
    return words;
  }
}
