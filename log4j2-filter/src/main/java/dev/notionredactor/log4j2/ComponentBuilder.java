package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import dev.notionredactor.options.RedactorOptions;
import java.util.Locale;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginNode;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all components have in common: the options. Those that are not set are what
 * they are for the whole process: system or Log4j properties {@code notionredactor.mask}, … or
 * environment variables {@code NOTIONREDACTOR_MASK}, …. Not safe for use by many threads.
 *
 * @param <B> the builder itself
 * @since 0.1
 */
public abstract class ComponentBuilder<B extends ComponentBuilder<B>> {

  private final String component;
  private final String attributes;

  @PluginNode private @Nullable Node node;

  @PluginBuilderAttribute(RedactorOptions.MASK)
  private @Nullable String mask;

  @PluginBuilderAttribute(RedactorOptions.SECRETS)
  private @Nullable String secrets;

  @PluginBuilderAttribute(RedactorOptions.ENVIRONMENT)
  private @Nullable String environment;

  @PluginBuilderAttribute(RedactorOptions.PIECES)
  private @Nullable String pieces;

  @PluginBuilderAttribute(RedactorOptions.SECRET_FILES)
  private @Nullable String secretFiles;

  @PluginBuilderAttribute(RedactorOptions.RETIRE_AFTER)
  private @Nullable String retireAfter;

  @PluginBuilderAttribute(RedactorOptions.ALERT)
  private @Nullable String alert;

  /**
   * A builder of a component.
   *
   * @param component its name in configurations
   * @param others names of the attributes it has besides the options
   */
  ComponentBuilder(String component, String... others) {
    this.component = component;
    StringBuilder names = new StringBuilder();
    for (String other : others) {
      names.append(other).append(", ");
    }
    names.append(
        String.join(
            ", ",
            RedactorOptions.MASK,
            RedactorOptions.SECRETS,
            RedactorOptions.ENVIRONMENT,
            RedactorOptions.PIECES,
            RedactorOptions.SECRET_FILES,
            RedactorOptions.RETIRE_AFTER,
            RedactorOptions.ALERT));
    this.attributes = names.toString();
  }

  /** What stands in a key's place; see {@link RedactorBuilder#mask}. Null as if not set. */
  public B setMask(@Nullable String mask) {
    this.mask = mask;
    return self();
  }

  /**
   * Names of environment variables and system properties whose values are masked whatever they look
   * like, joined by {@code +}. Null as if not set.
   */
  public B setSecrets(@Nullable String secrets) {
    this.secrets = secrets;
    return self();
  }

  /**
   * {@code "true"} or {@code "false"}: whether the values of those whose names say Notion, and key,
   * token or secret, are masked too, if they look like secrets. Null as if not set.
   */
  public B setEnvironment(@Nullable String environment) {
    this.environment = environment;
    return self();
  }

  /**
   * {@code "true"} or {@code "false"}: whether of secrets that have the shape of Notion's tokens
   * pieces are masked, too; see {@link RedactorBuilder#pieces}. Null as if not set.
   */
  public B setPieces(@Nullable String pieces) {
    this.pieces = pieces;
    return self();
  }

  /**
   * Files with secrets, and globs such as {@code /run/secrets/*}, joined by {@code +}: what is in
   * them is masked, also when it changes. Null as if not set.
   */
  public B setSecretFiles(@Nullable String secretFiles) {
    this.secretFiles = secretFiles;
    return self();
  }

  /**
   * For how long a secret is masked that is in no file any more: {@code "never"} for as long as the
   * program runs, or a time such as {@code "90s"}, {@code "15m"} or {@code "24h"}. Null as if not
   * set.
   */
  public B setRetireAfter(@Nullable String retireAfter) {
    this.retireAfter = retireAfter;
    return self();
  }

  /**
   * Who is told of each key that leaks, once in a day, and what to do about it: {@code "none"},
   * {@code "stderr"}, {@code "status"} for Log4j's own status logger, the path of a file with its
   * directory ({@code "./alerts.log"}), or the name of a logger. Null as if not set.
   */
  public B setAlert(@Nullable String alert) {
    this.alert = alert;
    return self();
  }

  /** Set by Log4j: where in a configuration the component stands. */
  public B setNode(Node node) {
    this.node = node;
    return self();
  }

  /**
   * What masks as the options say.
   *
   * @return null if an option is not allowed, which then has been reported: the component has to
   *     show nothing
   */
  final @Nullable Redactor redactorOrNull() {
    try {
      refuseUnknownAttributes();
      RedactorOptions given =
          new RedactorOptions()
              .set(RedactorOptions.MASK, mask)
              .set(RedactorOptions.SECRETS, secrets)
              .set(RedactorOptions.ENVIRONMENT, environment)
              .set(RedactorOptions.PIECES, pieces)
              .set(RedactorOptions.SECRET_FILES, secretFiles)
              .set(RedactorOptions.RETIRE_AFTER, retireAfter)
              .set(RedactorOptions.ALERT, alert);
      Redactor redactor = ProcessOptions.redactor(given);
      Problems.tellNotMasked(redactor);
      return redactor;
    } catch (IllegalArgumentException wrong) {
      report(wrong.getMessage() + "; all that it should mask is withheld");
      return null;
    }
  }

  final void report(String problem) {
    Problems.report("<" + component + ">", problem);
  }

  @SuppressWarnings("unchecked")
  final B self() {
    return (B) this;
  }

  /** Log4j takes those it knows from the node; what is left may be an option with a typo. */
  private void refuseUnknownAttributes() {
    if (node == null) {
      return;
    }
    for (String name : node.getAttributes().keySet()) {
      if (!name.toLowerCase(Locale.ROOT).startsWith("xml")) {
        throw new IllegalArgumentException(
            "there is no attribute '"
                + RedactorOptions.shown(name)
                + "'; allowed are "
                + attributes);
      }
    }
  }
}
