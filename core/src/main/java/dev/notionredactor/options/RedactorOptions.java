package dev.notionredactor.options;

import dev.notionredactor.FindingListener;
import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.alert.Alert;
import dev.notionredactor.alert.AlertTarget;
import dev.notionredactor.alert.LoggingLibrary;
import dev.notionredactor.fetched.FetchedValues;
import dev.notionredactor.files.FilePattern;
import dev.notionredactor.jmx.Monitoring;
import dev.notionredactor.process.Environment;
import dev.notionredactor.process.ProcessSources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The options as texts: what is given for each, and by which name. Agent, filters and command line
 * have the same names, sources, values and errors by it.
 *
 * <p>Of three sources the first that has an option wins: whoever uses this sets what is given in
 * its own way (an attribute, an argument), and {@link #withProcess} adds system properties and then
 * environment variables.
 *
 * <p>Not safe for use by many threads.
 */
public final class RedactorOptions {

  /** What stands in a key's place; see {@link RedactorBuilder#mask}. */
  public static final String MASK = "mask";

  /**
   * Names of environment variables and system properties whose values are masked whatever they look
   * like, joined by {@code +}, with or without white space around it. None if blank.
   */
  public static final String SECRETS = "secrets";

  /** {@code true} or {@code false}; see {@link RedactorBuilder#environment}. */
  public static final String ENVIRONMENT = "environment";

  /** {@code true} or {@code false}; see {@link RedactorBuilder#pieces}. */
  public static final String PIECES = "pieces";

  /** Files with secrets, joined by {@code +}; see {@link RedactorBuilder#secretFiles}. */
  public static final String SECRET_FILES = "secretFiles";

  /** See {@link RedactorBuilder#retireAfter}. */
  public static final String RETIRE_AFTER = "retireAfter";

  /** In place of a time. */
  static final String NEVER = "never";

  /** The units of a time. */
  private static final String UNITS = "smh";

  private static final int[] SECONDS = {1, 60, 3600};

  /** So many digits are a time that anybody may want. */
  private static final int LONGEST_TIME = 9;

  /** Who is told that a key leaks; see {@link AlertTarget}. */
  public static final String ALERT = "alert";

  private static final String SEPARATOR = "\\s*\\+\\s*";

  private static final String OURS = "notionredactor";

  /** So many characters of it are the product's, whose secrets have such names, too. */
  private static final int PRODUCT = "notion".length();

  private final Map<Option, String> values = new EnumMap<>(Option.class);

  /** What whoever gave the option called it. */
  private final Map<Option, String> names = new EnumMap<>(Option.class);

  /** Who hears of what is masked; null if nobody does. */
  private FindingListener listener;

  /** None is given yet. */
  public RedactorOptions() {}

  /**
   * As {@link #set(String, String, String)}, for one that is called by its name.
   *
   * @throws IllegalArgumentException if there is no such option; the message says which there are
   */
  public RedactorOptions set(String name, String value) {
    return set(name, value, name);
  }

  /**
   * Sets an option of all, in the caller's own way.
   *
   * @param name {@link #MASK}, {@link #SECRETS} or another constant of this class
   * @param value null if it is not given
   * @param as what whoever gave it called it, for messages: {@code --mask}, say
   * @throws IllegalArgumentException if there is no such option; the message says which there are
   */
  public RedactorOptions set(String name, String value, String as) {
    for (Option option : Option.values()) {
      if (option.isOfFilters() && option.key().equals(name)) {
        return set(option, value, as);
      }
    }
    throw unknown(
        name,
        String.join(", ", MASK, SECRETS, ENVIRONMENT, PIECES, SECRET_FILES, RETIRE_AFTER, ALERT));
  }

  /**
   * Sets any option, in the caller's own way.
   *
   * @param value null if it is not given
   * @param as what whoever gave it called it, for messages
   */
  public RedactorOptions set(Option option, String value, String as) {
    values.put(option, value);
    names.put(option, as);
    return this;
  }

  /** Whether an option is given. */
  public boolean has(Option option) {
    return values.get(option) != null;
  }

  /** The values of all that are given and are of the filters, too, by their names. */
  public Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    for (Option option : Option.values()) {
      if (option.isOfFilters() && has(option)) {
        given.put(option.key(), value(option));
      }
    }
    return given;
  }

  /** The option's value; its default if none is given. */
  public String value(Option option) {
    String value = values.get(option);
    return value == null ? option.defaultValue() : value;
  }

  /** What whoever gave the option called it. */
  public String name(Option option) {
    return has(option) ? names.get(option) : option.key();
  }

  /**
   * These options, and of those that are not given what this process has for them: system
   * properties, then environment variables. What a security manager does not let be read is as if
   * it were not there.
   *
   * @return a copy, which later changes of the process or of this do not reach
   * @throws IllegalArgumentException as {@link #with}
   */
  public RedactorOptions withProcess() {
    return with(properties(), variables());
  }

  /**
   * As {@link #withProcess()}, with one more source of properties between the two.
   *
   * @param library what a logging library reads properties from besides the system's; not null
   */
  public RedactorOptions withProcess(Properties library) {
    return copy().addProperties(properties()).addProperties(library).addVariables(variables());
  }

  /**
   * These options, and of those that are not given what these sources have for them.
   *
   * @return a copy
   * @throws IllegalArgumentException if a name in one of the sources is meant for this library and
   *     is no option's; the message is for people, and shows no key
   */
  public RedactorOptions with(Properties properties, Map<String, String> variables) {
    return copy().addProperties(properties).addVariables(variables);
  }

  private static Properties properties() {
    return ProcessSources.properties(names(Option.PROPERTIES, /* all= */ true));
  }

  private static Map<String, String> variables() {
    return ProcessSources.variables(names(Option.VARIABLES, /* all= */ true));
  }

  /**
   * What options are called where all names begin with a prefix.
   *
   * @param all whether the agent's own are among them
   */
  private static List<String> names(String prefix, boolean all) {
    List<String> names = new ArrayList<>();
    for (Option option : Option.values()) {
      if (all || option.isOfFilters()) {
        names.add(option.nameAfter(prefix));
      }
    }
    return names;
  }

  /**
   * Refuses the name of a property if it is meant for this library and is no option's: for whoever
   * reads properties from elsewhere, one by one.
   *
   * @throws IllegalArgumentException as {@link #with}; it says which options of all there are
   */
  public static void checkProperty(String name) {
    if (isMeant(name, Option.PROPERTIES)) {
      option(name, Option.PROPERTIES, /* all= */ false);
    }
  }

  private RedactorOptions copy() {
    RedactorOptions copy = new RedactorOptions();
    copy.values.putAll(values);
    copy.names.putAll(names);
    return copy;
  }

  private RedactorOptions addProperties(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (isMeant(name, Option.PROPERTIES)) {
        // The value is null if it has been removed since its name was read.
        add(option(name, Option.PROPERTIES, /* all= */ true), properties.getProperty(name), name);
      }
    }
    return this;
  }

  private RedactorOptions addVariables(Map<String, String> variables) {
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String name = variable.getKey();
      if (isMeant(name, Option.VARIABLES)) {
        add(option(name, Option.VARIABLES, /* all= */ true), variable.getValue(), name);
      }
    }
    return this;
  }

  /**
   * Whether a name is meant for us: it begins as all of ours do, or is one of them but for its case
   * and for what stands between the words, as {@code NOTION_REDACTOR_MASK} is.
   */
  private static boolean isMeant(String name, String prefix) {
    if (name.startsWith(prefix)) {
      return true;
    }
    if (!name.regionMatches(/* ignoreCase= */ true, 0, prefix, 0, PRODUCT)) {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != '.') {
        letters.append(c);
      }
    }
    for (Option option : Option.values()) {
      if ((OURS + option.key()).equalsIgnoreCase(letters.toString())) {
        return true;
      }
    }
    return false;
  }

  private void add(Option option, String value, String as) {
    if (!has(option)) {
      set(option, value, as);
    }
  }

  /**
   * Whatever has one of our names is meant for us: a typo must not vanish.
   *
   * @param all whether the agent's own options are named, too, if there is none of that name
   */
  private static Option option(String name, String prefix, boolean all) {
    for (Option option : Option.values()) {
      if (option.nameAfter(prefix).equals(name)) {
        return option;
      }
    }
    throw unknown(name, String.join(", ", names(prefix, all)));
  }

  /**
   * What masks as these options say; each that is not given has its default. {@link
   * Redactor#notMasked} tells which of the secrets it was told of by name it does not mask.
   *
   * @throws IllegalArgumentException if a value is not allowed; the message says of which option,
   *     and what is allowed, and shows no key
   */
  public Redactor redactor() {
    return build(Redactor.builder());
  }

  /**
   * Who is to be told that a key leaks.
   *
   * @param hasStatus whether it can be a logging library's own status
   * @throws IllegalArgumentException as {@link #redactor}
   */
  public AlertTarget alert(boolean hasStatus) {
    try {
      return AlertTarget.of(value(Option.ALERT), hasStatus);
    } catch (IllegalArgumentException notAllowed) {
      throw refused(Option.ALERT, notAllowed);
    }
  }

  /**
   * As {@link #redactor}, for a filter: people are told of leaks as the options say, and JMX is.
   *
   * @param sink where events go to, by {@link dev.notionredactor.finding.Origin}
   */
  public Redactor redactorOfFilter(String sink, LoggingLibrary library) {
    listener = Alert.of(alert(/* hasStatus= */ true), library);
    Redactor redactor = redactor();
    RedactorAccess.findings(redactor).textsGoTo(sink);
    RedactorAccess.shareValues(redactor);
    Monitoring.registerWithFirstFinding();
    return redactor;
  }

  /** As {@link #redactor}, for those who count findings themselves, or not. */
  public Redactor unheardRedactor() {
    return build(RedactorAccess.unheard(Redactor.builder()));
  }

  private Redactor build(RedactorBuilder builder) {
    builder.environment(flag(Option.ENVIRONMENT)).pieces(flag(Option.PIECES));
    if (listener != null) {
      builder.listener(listener);
    }
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      builder.mask(value(Option.MASK));
      withoutSecrets = RedactorAccess.withoutFiles(builder, true).build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.MASK, refused);
    }
    RedactorAccess.withoutFiles(builder, false);
    setFiles(builder);
    String secrets = value(Option.SECRETS).trim();
    if (secrets.isEmpty()) {
      return hasFiles() ? builder.build() : withoutSecrets;
    }
    try {
      if (withoutSecrets.containsKey(secrets)) {
        // As ${NOTION_API_KEY} would be where a configuration replaces it by its value.
        throw new IllegalArgumentException(
            "names of environment variables and system properties are allowed, not values");
      }
      builder.knownValuesNamed(split(secrets));
      return RedactorAccess.calledBy(builder, name(Option.SECRETS)).build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.SECRETS, refused);
    }
  }

  /** What a redactor that was made of these options masks of the values that are fetched. */
  public FetchedValues fetchedValues(Redactor redactor) {
    String secrets = value(Option.SECRETS).trim();
    return RedactorAccess.fetchedValues(
        redactor,
        secrets.isEmpty() ? Collections.emptyList() : Arrays.asList(split(secrets)),
        retireAfter());
  }

  /**
   * The files that are guarded.
   *
   * @throws IllegalArgumentException as {@link #redactor}
   */
  public List<FilePattern> files() {
    return patterns(Option.FILES);
  }

  private List<FilePattern> patterns(Option option) {
    String joined = value(option).trim();
    // Most programs have none, and the start is to be short.
    if (joined.isEmpty()) {
      return Collections.emptyList();
    }
    List<FilePattern> patterns = new ArrayList<>();
    try {
      for (String each : joined.split(SEPARATOR, -1)) {
        patterns.add(FilePattern.of(each));
      }
    } catch (IllegalArgumentException refused) {
      throw refused(option, refused);
    }
    return Collections.unmodifiableList(patterns);
  }

  /** The same for processes that are somewhere else. */
  public RedactorOptions withAbsolutePaths() {
    RedactorOptions copy = copy();
    for (Option option : new Option[] {Option.FILES, Option.SECRET_FILES}) {
      List<String> paths = new ArrayList<>();
      for (FilePattern each : patterns(option)) {
        paths.add(each.absolute());
      }
      if (!paths.isEmpty()) {
        copy.set(option, String.join("+", paths), name(option));
      }
    }
    return copy;
  }

  private boolean hasFiles() {
    return !value(Option.SECRET_FILES).trim().isEmpty()
        || (flag(Option.ENVIRONMENT) && Environment.namesFiles());
  }

  private void setFiles(RedactorBuilder builder) {
    for (FilePattern each : patterns(Option.SECRET_FILES)) {
      builder.secretFiles(each.toString());
    }
    Duration retireAfter = retireAfter();
    if (retireAfter != null) {
      builder.retireAfter(retireAfter);
    }
  }

  /** Null for never. */
  private Duration retireAfter() {
    String age = value(Option.RETIRE_AFTER);
    return age.equals(NEVER) ? null : time(age);
  }

  private Duration time(String age) {
    int digits = age.length() - 1;
    int unit = digits < 1 || digits > LONGEST_TIME ? -1 : UNITS.indexOf(age.charAt(digits));
    for (int i = 0; i < digits && unit >= 0; i++) {
      unit = age.charAt(i) < '0' || age.charAt(i) > '9' ? -1 : unit;
    }
    if (unit < 0) {
      throw notAllowed(
          name(Option.RETIRE_AFTER), age, NEVER + ", and times such as 90s, 15m and 24h");
    }
    return Duration.ofSeconds(Long.parseLong(age.substring(0, digits)) * SECONDS[unit]);
  }

  private static String[] split(String joined) {
    String[] names = joined.split(SEPARATOR, -1);
    for (String name : names) {
      if (name.matches(".*[,;\\s].*")) {
        // No variable is called so, and it would only be said that it is set nowhere.
        throw new IllegalArgumentException("names are joined by '+', and by nothing else");
      }
    }
    return names;
  }

  /**
   * The value of an option that is a flag.
   *
   * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
   */
  public boolean flag(Option option) {
    String value = value(option);
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw notAllowed(name(option), value, "true, false");
  }

  /**
   * What says that a value is not allowed.
   *
   * @param name what whoever gave the option called it
   * @param value is shown with keys masked
   * @param allowed which values are
   */
  public static IllegalArgumentException notAllowed(String name, String value, String allowed) {
    return new IllegalArgumentException(
        "option '" + name + "' can't be '" + shown(value) + "'; allowed are " + allowed);
  }

  /**
   * What says that there is no option of a name.
   *
   * @param name is shown with keys masked
   * @param allowed which there are
   */
  public static IllegalArgumentException unknown(String name, String allowed) {
    return new IllegalArgumentException(
        "there is no option '" + shown(name) + "'; allowed are " + allowed);
  }

  /** What somebody gave, with keys masked: one may have been put where it does not belong. */
  public static String shown(String given) {
    return Redactor.create().redact(given);
  }

  private IllegalArgumentException refused(Option option, IllegalArgumentException why) {
    return new IllegalArgumentException("option '" + name(option) + "': " + why.getMessage(), why);
  }
}
