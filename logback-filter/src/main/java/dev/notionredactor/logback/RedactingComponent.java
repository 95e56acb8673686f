package dev.notionredactor.logback;

import ch.qos.logback.core.spi.ContextAware;
import dev.notionredactor.options.RedactorOptions;
import org.jspecify.annotations.Nullable;

/**
 * What can be put into logback.xml and redacts: its options, each an element of that name. One that
 * is not given is what it is for the process: the system property {@code notionredactor.mask}, say,
 * or else the environment variable {@code NOTIONREDACTOR_MASK}.
 *
 * <p>They are to be set before the component is started. A value that is not allowed is an error in
 * Logback's status system, which says what is; the component then withholds all that it was to
 * redact, and {@code [notion-redactor withheld …]} stands in its place.
 *
 * @since 0.1
 */
public interface RedactingComponent extends ContextAware {

  /** The options that were given so far. */
  ComponentOptions options();

  /**
   * What stands in a key's place.
   *
   * @param template as {@link dev.notionredactor.RedactorBuilder#mask} has it; null as if none were
   *     given
   */
  default void setMask(@Nullable String template) {
    options().given().set(RedactorOptions.MASK, template);
  }

  /**
   * Names of environment variables and system properties whose values are masked whatever they look
   * like. Of one that is set nowhere, or that can't be masked, the status has a warning.
   *
   * @param names joined by '+'; null as if none were given
   */
  default void setSecrets(@Nullable String names) {
    options().given().set(RedactorOptions.SECRETS, names);
  }

  /**
   * Whether the values of environment variables and system properties whose names say Notion, and
   * key, token or secret, are masked too, if they look like secrets.
   *
   * @param flag {@code true}, as it is by default, or {@code false}; a string, so that any other
   *     word is refused rather than ignored; null as if none were given
   */
  default void setEnvironment(@Nullable String flag) {
    options().given().set(RedactorOptions.ENVIRONMENT, flag);
  }

  /**
   * Whether of secrets that have the shape of Notion's tokens pieces are masked, too: 12 and more
   * characters.
   *
   * @param flag {@code true}, as it is by default, or {@code false}; null as if none were given
   */
  default void setPieces(@Nullable String flag) {
    options().given().set(RedactorOptions.PIECES, flag);
  }

  /**
   * Files with secrets, which are masked, also when they change.
   *
   * @param files paths, and globs such as {@code /run/secrets/*}, joined by '+'; null as if none
   *     were given
   */
  default void setSecretFiles(@Nullable String files) {
    options().given().set(RedactorOptions.SECRET_FILES, files);
  }

  /**
   * For how long a secret is masked that is in no file any more.
   *
   * @param time {@code never}, as by default, for as long as the program runs, or a time such as
   *     {@code 90s}, {@code 15m} or {@code 24h}; null as if none were given
   */
  default void setRetireAfter(@Nullable String time) {
    options().given().set(RedactorOptions.RETIRE_AFTER, time);
  }

  /**
   * Who is told of each key that leaks, once in a day, and what to do about it.
   *
   * @param target {@code none}, as by default, {@code stderr}, {@code status} for Logback's own
   *     status, the path of a file with its directory ({@code ./alerts.log}), or the name of a
   *     logger; null as if none were given
   */
  default void setAlert(@Nullable String target) {
    options().given().set(RedactorOptions.ALERT, target);
  }
}
