package dev.notionredactor.log4j2;

import java.util.Objects;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.rewrite.RewritePolicy;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;

/**
 * Masks Notion keys in the events that a {@code <Rewrite>} appender passes on:
 *
 * <pre>{@code
 * <Rewrite name="REDACTED">
 *   <NotionRedaction/>
 *   <AppenderRef ref="FILE"/>
 * </Rewrite>
 * }</pre>
 *
 * <p>{@link RedactingLogEventFactory} is simpler and covers all appenders; this is for some of
 * them. An event without a key is passed on as it is, the same instance.
 *
 * <p>Immutable and safe for use by many threads. Throws nothing.
 *
 * @since 0.1
 */
@Plugin(
    name = NotionRedaction.NAME,
    category = Core.CATEGORY_NAME,
    elementType = "rewritePolicy",
    printObject = true)
public final class NotionRedaction implements RewritePolicy {

  static final String NAME = "NotionRedaction";

  private final LogEventRedactor redactor;

  private NotionRedaction(LogEventRedactor redactor) {
    this.redactor = redactor;
  }

  /** A builder that starts from the options of the process. */
  @PluginBuilderFactory
  public static Builder newBuilder() {
    return new Builder();
  }

  /** The same instance if nothing in the event holds a key; else a redacted copy. */
  @Override
  public LogEvent rewrite(LogEvent event) {
    return redactor.redact(Objects.requireNonNull(event, "event"));
  }

  @Override
  public String toString() {
    return NAME;
  }

  /**
   * Gathers options. Not safe for use by many threads.
   *
   * @since 0.1
   */
  public static final class Builder extends ComponentBuilder<Builder>
      implements org.apache.logging.log4j.core.util.Builder<NotionRedaction> {

    private Builder() {
      super(NAME);
    }

    /**
     * The policy. If an option is not allowed, Log4j's status logger says which, and what is; and
     * the policy withholds every event.
     */
    @Override
    public NotionRedaction build() {
      return new NotionRedaction(LogEventRedactor.of(redactorOrNull()));
    }
  }
}
