package dev.notionredactor.logback;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PatternLayout} in whose text Notion keys are masked, wherever in the pattern they come
 * from:
 *
 * <pre>{@code
 * <layout class="dev.notionredactor.logback.RedactingLayout">
 *   <pattern>%level %logger %msg%n</pattern>
 * </layout>
 * }</pre>
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactingLayout extends PatternLayout implements RedactingComponent {

  private final ComponentOptions options = new ComponentOptions();
  private volatile ComponentRedactor redactor = ComponentRedactor.NOT_STARTED;

  /** A layout to be given a context, options and a pattern, and started. */
  public RedactingLayout() {}

  @Override
  public ComponentOptions options() {
    return options;
  }

  @Override
  public void start() {
    redactor = ComponentRedactor.of(this);
    super.start();
  }

  /** The event is redacted first, as a pattern may cut what it shows. */
  @Override
  public String doLayout(ILoggingEvent event) {
    return redactor.redact(super.doLayout(redactor.redact(event)));
  }

  @Override
  public @Nullable String getFileHeader() {
    return redactor.redact(super.getFileHeader());
  }

  @Override
  public @Nullable String getPresentationHeader() {
    return redactor.redact(super.getPresentationHeader());
  }

  @Override
  public @Nullable String getPresentationFooter() {
    return redactor.redact(super.getPresentationFooter());
  }

  @Override
  public @Nullable String getFileFooter() {
    return redactor.redact(super.getFileFooter());
  }
}
