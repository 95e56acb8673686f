package dev.notionredactor.process;

import dev.notionredactor.scanner.KnownValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The secrets that a process was given by environment variables and system properties. */
public final class Environment {

  /** Notion's own name for it does not say Notion. */
  private static final String CLIENT_SECRET = "oauthclientsecret";

  private static final String NOTION = "notion";

  private static final String OAUTH = "oauth";

  /** The options of this very library, some of which are lists of names. */
  private static final String OWN = "notionredactor";

  private static final String[] SECRETS = {"key", "token", "secret"};

  /** A name whose last word ends so says where a secret is, or something about it. */
  private static final String[] NO_SECRET = {
    "algorithm",
    "arn",
    "audience",
    "checksum",
    "commit",
    "digest",
    "dir",
    "endpoint",
    "env",
    "expire",
    "expiry",
    "file",
    "fingerprint",
    "hash",
    "header",
    "host",
    "image",
    "location",
    "name",
    "path",
    "pattern",
    "prefix",
    "provider",
    "ref",
    "revision",
    "server",
    "sha",
    "store",
    "ttl",
    "type",
    "uri",
    "url",
    "version"
  };

  private static final String FILE_START = "NOTION_";

  private static final String FILE_END = "_FILE";

  /** Their names are not known before all have been read. */
  private static final Collection<String> NONE = Collections.emptySet();

  /** As {@link #NO_SECRET}, but the whole word. */
  private static final String ID = "id";

  private Environment() {}

  /**
   * Known values of these names, as far as they are set, and to more than nothing.
   *
   * @param notMasked what can't be masked is added to this, a line for each
   * @throws IllegalArgumentException if a name can't be one of a known value
   */
  public static List<KnownValue> named(Collection<String> names, Collection<String> notMasked) {
    List<KnownValue> values = new ArrayList<>();
    for (String name : names) {
      KnownValue.checkName(name);
      String property = ProcessSources.property(name);
      String variable = ProcessSources.variable(name);
      if (property == null && variable == null) {
        notMasked.add(
            shown(name)
                + " is set nowhere, neither as an environment variable nor as a system property");
      }
      addUnlessEmpty(values, name, property, notMasked);
      addUnlessEmpty(values, name, variable, notMasked);
    }
    return values;
  }

  /** An empty variable is how containers leave one out: it is no typo, and nothing can leak. */
  private static void addUnlessEmpty(
      List<KnownValue> values, String name, String value, Collection<String> notMasked) {
    if (value == null || value.trim().isEmpty()) {
      return;
    }
    String problem = KnownValue.problemOf(value);
    if (problem == null) {
      values.add(KnownValue.of(name, value));
    } else {
      notMasked.add(notMasked(name, problem));
    }
  }

  /** What says that the value of a name is left as it is. */
  public static String notMasked(String name, String problem) {
    return shown(name) + " is not masked, as its value " + problem;
  }

  /** A name, unless it may be a secret that was put in a name's place. */
  private static String shown(String name) {
    boolean isConstant = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      isConstant &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return SecretLook.has(name, !isConstant) ? "a name that looks like a secret itself" : name;
  }

  /** The values that look like secrets of all whose names say Notion, and key, token or secret. */
  public static List<KnownValue> ofNotion() {
    List<KnownValue> values = new ArrayList<>();
    Properties properties = ProcessSources.properties(NONE);
    for (String name : properties.stringPropertyNames()) {
      addIfSecret(values, name, properties.getProperty(name));
    }
    for (Map.Entry<String, String> variable : ProcessSources.variables(NONE).entrySet()) {
      addIfSecret(values, variable.getKey(), variable.getValue());
    }
    return values;
  }

  /** Whether a variable like {@code NOTION_TOKEN_FILE} says in which file a secret is. */
  public static boolean namesFiles() {
    for (Map.Entry<String, String> variable : ProcessSources.variables(NONE).entrySet()) {
      if (namesFile(variable.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a variable's name is {@code NOTION_…_FILE}. */
  public static boolean namesFile(String name) {
    return name.startsWith(FILE_START)
        && name.endsWith(FILE_END)
        && name.length() > FILE_START.length() + FILE_END.length();
  }

  /** What the secret is called of which a variable names the file. */
  public static String ofFile(String name) {
    return name.substring(0, name.length() - FILE_END.length());
  }

  private static void addIfSecret(List<KnownValue> values, String name, String value) {
    if (isSecret(name, value)) {
      values.add(KnownValue.of(name, value));
    }
  }

  /**
   * Whether a name says Notion, and key, token or secret, and its value looks like one.
   *
   * @param value null if it has gone since its name was read
   */
  public static boolean isSecret(String name, String value) {
    return saysSecret(name)
        && value != null
        && KnownValue.isPossible(name, value)
        && SecretLook.has(value, isSecretItself(name));
  }

  /**
   * The same of a value that is kept where secrets are: if the name ends in key, token or secret,
   * it is one whatever it looks like, but for what says where one is.
   */
  public static boolean isKeptSecret(String name, String value) {
    return (saysSecret(name) && isSecretItself(name))
        ? !isReference(value) && !OtherValue.isOther(value.trim())
        : isSecret(name, value);
  }

  /** Whether a value says where a secret is, and is none. */
  public static boolean isReference(String value) {
    return References.isReference(value.trim());
  }

  /** Whether a name says Notion, and key, token or secret, and is not about one. */
  public static boolean saysSecret(String name) {
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

  /** Whether a name that says secret ends so, rather than in what is said of the secret. */
  private static boolean isSecretItself(String name) {
    String[] words = words(name);
    return anyEndsWith(SECRETS, words[words.length - 1]);
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
    return containsFrom(name, part.charAt(0), part)
        || containsFrom(name, Character.toUpperCase(part.charAt(0)), part);
  }

  private static boolean containsFrom(String name, char first, String part) {
    int at = name.indexOf(first);
    while (at >= 0 && !name.regionMatches(true, at, part, 0, part.length())) {
      at = name.indexOf(first, at + 1);
    }
    return at >= 0;
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
