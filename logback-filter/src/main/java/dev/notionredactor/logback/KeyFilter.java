package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.AbstractMatcherFilter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Matches events that hold a Notion key in any part, and those that held one before they were
 * redacted, by the agent or by another component:
 *
 * <pre>{@code
 * <filter class="dev.notionredactor.logback.KeyFilter">
 *   <onMatch>DENY</onMatch>
 * </filter>
 * }</pre>
 *
 * <p>As in Logback's own filters, {@code onMatch} and {@code onMismatch} are {@code ACCEPT}, {@code
 * DENY} or {@code NEUTRAL}, which is the default; but one of them has to say something: either
 * {@code onMatch} is given, or {@code onMismatch} is {@code DENY}. If not, or if Logback could not
 * understand it, that is an error in the status, and matches are denied.
 *
 * <p>What was redacted before is known by the mask that it shows, be it the default one, that of
 * these options or the agent's; so a text that an application took from elsewhere with a mask in it
 * matches, too. An agent's mask without {@code {fingerprint}} can't be told from a text that has
 * the same characters.
 *
 * <p>A filter masks nothing: an appender that gets the matches wants to be covered by {@link
 * RedactAllAppenders} or {@link RedactingAppender}. What can't be looked into, because an option is
 * wrong for instance, counts as a match.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class KeyFilter extends AbstractMatcherFilter<ILoggingEvent>
    implements RedactingComponent {

  private final ComponentOptions options = new ComponentOptions();
  private volatile ComponentRedactor redactor = ComponentRedactor.NOT_STARTED;

  /** A filter to be given a context and options, and started. */
  public KeyFilter() {
    // So that a value that Logback could not understand, and therefore left, is known.
    onMatch = null;
  }

  @Override
  public ComponentOptions options() {
    return options;
  }

  @Override
  public void start() {
    if (onMatch == null && onMismatch != FilterReply.DENY) {
      addError(
          "notion-redactor: option 'onMatch' must be ACCEPT, DENY or NEUTRAL, unless 'onMismatch'"
              + " is DENY. Until that is set right, events that hold a key are denied");
      onMatch = FilterReply.DENY;
    } else if (onMatch == null) {
      onMatch = FilterReply.NEUTRAL;
    }
    redactor = ComponentRedactor.asking(this);
    super.start();
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    if (!redactor.holdsKey(event)) {
      return onMismatch;
    }
    return onMatch == null ? FilterReply.DENY : onMatch;
  }
}
