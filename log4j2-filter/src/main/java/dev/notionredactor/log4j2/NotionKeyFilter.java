package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.options.RedactorOptions;
import java.util.Arrays;
import java.util.Locale;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Matches what holds a Notion key, wherever Log4j takes filters: a configuration, a logger, an
 * appender, a reference to one. Unlike most filters it denies a match and is neutral to the rest,
 * if it is not told otherwise:
 *
 * <pre>{@code
 * <NotionKeyFilter onMatch="ACCEPT" onMismatch="DENY"/>
 * }</pre>
 *
 * <p>Filters of loggers, appenders and references see an event. One that held a key before it was
 * redacted, by the agent or by another component, matches as well: it is known by the mask that it
 * shows, be it the default one, that of these options, or one of those that have been at work. So a
 * text that an application took from elsewhere with a mask in it matches, too; and a mask without
 * {@code {fingerprint}} can't be told from a text that has the same characters. A configuration's
 * filter sees what a logger is given: message, parameters, throwable and marker.
 *
 * <p>Immutable and safe for use by many threads. Throws nothing.
 *
 * @since 0.1
 */
@Plugin(
    name = NotionKeyFilter.NAME,
    category = Node.CATEGORY,
    elementType = Filter.ELEMENT_TYPE,
    printObject = true)
public final class NotionKeyFilter extends AbstractFilter {

  static final String NAME = "NotionKeyFilter";

  private static final String ON_MATCH = "onMatch";
  private static final String ON_MISMATCH = "onMismatch";

  private final LogEventRedactor redactor;

  private NotionKeyFilter(LogEventRedactor redactor, Result onMatch, Result onMismatch) {
    super(onMatch, onMismatch);
    this.redactor = redactor;
  }

  /** A builder that starts from the options of the process. */
  @PluginBuilderFactory
  public static Builder newBuilder() {
    return new Builder();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The same instance is what says that an event is clean.
  public Result filter(LogEvent event) {
    return result(redactor.redact(event) != event);
  }

  @Override
  public Result filter(
      @Nullable Logger logger,
      @Nullable Level level,
      @Nullable Marker marker,
      @Nullable Message msg,
      @Nullable Throwable t) {
    return isIdle(logger, level) ? Result.NEUTRAL : result(redactor.holdsKey(marker, msg, t));
  }

  @Override
  public Result filter(
      @Nullable Logger logger,
      @Nullable Level level,
      @Nullable Marker marker,
      @Nullable Object msg,
      @Nullable Throwable t) {
    return isIdle(logger, level) ? Result.NEUTRAL : result(redactor.holdsKey(marker, msg, t));
  }

  @Override
  public Result filter(
      @Nullable Logger logger,
      @Nullable Level level,
      @Nullable Marker marker,
      @Nullable String msg,
      @Nullable Object @Nullable ... params) {
    if (isIdle(logger, level)) {
      return Result.NEUTRAL;
    }
    return params == null || params.length == 0
        ? result(redactor.holdsKey(marker, msg, null))
        : result(redactor.holdsKey(marker, new ParameterizedMessage(msg, params), null));
  }

  /**
   * Whether it does not matter what this filter says, as the level is disabled and nothing would
   * enable it. A configuration's filter is asked even then, and formatting a message is costly.
   */
  private boolean isIdle(@Nullable Logger logger, @Nullable Level level) {
    return onMatch != Result.ACCEPT
        && onMismatch != Result.ACCEPT
        && logger != null
        && level != null
        && logger.getLevel().intLevel() < level.intLevel();
  }

  private Result result(boolean isMatch) {
    return isMatch ? onMatch : onMismatch;
  }

  @Override
  public String toString() {
    return NAME + "(" + ON_MATCH + "=" + onMatch + ", " + ON_MISMATCH + "=" + onMismatch + ")";
  }

  /**
   * Gathers options. Not safe for use by many threads.
   *
   * @since 0.1
   */
  public static final class Builder extends ComponentBuilder<Builder>
      implements org.apache.logging.log4j.core.util.Builder<NotionKeyFilter> {

    @PluginBuilderAttribute(ON_MATCH)
    private String onMatch = Result.DENY.name();

    @PluginBuilderAttribute(ON_MISMATCH)
    private String onMismatch = Result.NEUTRAL.name();

    private Builder() {
      super(NAME, ON_MATCH, ON_MISMATCH);
    }

    /** What becomes of events with a key: ACCEPT, NEUTRAL or DENY, which it is if not set. */
    public Builder setOnMatch(String onMatch) {
      this.onMatch = onMatch;
      return this;
    }

    /** What becomes of the others: ACCEPT, DENY or NEUTRAL, which it is if not set. */
    public Builder setOnMismatch(String onMismatch) {
      this.onMismatch = onMismatch;
      return this;
    }

    /**
     * The filter. If an option is not allowed, Log4j's status logger says which, and what is; and
     * the filter denies everything.
     */
    @Override
    public NotionKeyFilter build() {
      Redactor redactor = redactorOrNull();
      Result match = result(ON_MATCH, onMatch);
      Result mismatch = result(ON_MISMATCH, onMismatch);
      return redactor == null || match == null || mismatch == null
          ? new NotionKeyFilter(LogEventRedactor.of(null), Result.DENY, Result.DENY)
          : new NotionKeyFilter(LogEventRedactor.asking(redactor), match, mismatch);
    }

    /** Null if there is no such result, which then has been reported. */
    private @Nullable Result result(String option, String value) {
      try {
        return Result.valueOf(value.trim().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException wrong) {
        String allowed = Arrays.toString(Result.values());
        report(
            RedactorOptions.notAllowed(option, value, allowed).getMessage()
                + "; all events are denied");
        return null;
      }
    }
  }
}
