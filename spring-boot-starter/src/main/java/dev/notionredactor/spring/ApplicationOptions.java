package dev.notionredactor.spring;

import dev.notionredactor.Redactor;
import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What an application's properties say. Spring Boot's order decides where each is taken from, in
 * which system properties and environment variables come before files. Immutable.
 */
final class ApplicationOptions {

  /** What the names of all properties begin with. */
  static final String PREFIX = "notionredactor.";

  private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

  private final Map<String, String> values;
  private final List<String> notMasked;

  private ApplicationOptions(Map<String, String> values, List<String> notMasked) {
    this.values = Collections.unmodifiableMap(values);
    this.notMasked = notMasked;
  }

  /** The options that are given, by their names. They are allowed. */
  Map<String, String> values() {
    return values;
  }

  /** Which of the named secrets can't be masked, and why; as sentences. */
  List<String> notMasked() {
    return notMasked;
  }

  /**
   * Reads the properties.
   *
   * @throws RefusedPropertyException if one is not allowed, or is nearly one of ours
   */
  static ApplicationOptions of(ConfigurableEnvironment environment) {
    PropertyNames.check(environment);
    RedactorOptions given = new RedactorOptions();
    Binder binder = Binder.get(environment);
    for (Option option : Option.values()) {
      if (option.isOfFilters()) {
        given.set(option, value(binder, option), property(option));
      }
    }
    RedactorOptions options = withProcess(given);
    try {
      // Counts nothing. A value that is not allowed is known when it is made.
      Redactor redactor = options.unheardRedactor();
      options.alert(/* hasStatus= */ true);
      return new ApplicationOptions(options.given(), redactor.notMasked());
    } catch (IllegalArgumentException refused) {
      throw new RefusedPropertyException(
          refused.getMessage(), origin(environment, options, refused.getMessage()));
    }
  }

  /**
   * Reads system properties and environment variables alone.
   *
   * @throws RefusedPropertyException as {@link #of}
   */
  static Map<String, String> ofProcess() {
    RedactorOptions options = withProcess(new RedactorOptions());
    try {
      options.unheardRedactor();
      options.alert(/* hasStatus= */ true);
    } catch (IllegalArgumentException refused) {
      throw new RefusedPropertyException(refused.getMessage(), null);
    }
    return Collections.unmodifiableMap(options.given());
  }

  /** The name of the property for an option. */
  static String property(Option option) {
    return PREFIX + option.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What is a list is joined: where it is not written as one, it has one element. */
  private static @Nullable String value(Binder binder, Option option) {
    String name = property(option);
    return option == Option.SECRETS || option == Option.SECRET_FILES
        ? binder.bind(name, LIST).map(list -> String.join("+", list)).orElse(null)
        : binder.bind(name, String.class).orElse(null);
  }

  private static RedactorOptions withProcess(RedactorOptions given) {
    try {
      return given.withProcess();
    } catch (IllegalArgumentException unknown) {
      throw new RefusedPropertyException(unknown.getMessage(), null);
    }
  }

  /** Where the property is set that a message is about. */
  private static @Nullable Origin origin(
      ConfigurableEnvironment environment, RedactorOptions options, String message) {
    for (Option option : Option.values()) {
      if (message.startsWith("option '" + options.name(option) + "'")) {
        return origin(environment, ConfigurationPropertyName.of(property(option)));
      }
    }
    return null;
  }

  private static @Nullable Origin origin(
      ConfigurableEnvironment environment, ConfigurationPropertyName name) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property != null) {
        return property.getOrigin();
      }
    }
    return null;
  }
}
