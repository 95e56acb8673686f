package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.io.Serializable;
import java.util.Map;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.impl.LocationAware;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.core.layout.GelfLayout;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.jspecify.annotations.Nullable;

/**
 * Masks Notion keys in all that another layout writes, its header and footer included:
 *
 * <pre>{@code
 * <RedactingLayout>
 *   <JsonTemplateLayout/>
 * </RedactingLayout>
 * }</pre>
 *
 * <p>It is a last ring, for what is no part of an event: variables in a pattern, what a layout
 * reads by itself. What is not text (serialised events, compressed GELF) is made of redacted
 * events.
 *
 * <p>Safe for use by many threads if the other layout is. Without a key nothing is allocated but by
 * the other layout, where Log4j may keep buffers for threads. Throws what the other layout throws.
 *
 * @param <T> what the other layout makes of an event
 * @since 0.1
 */
@Plugin(
    name = RedactingLayout.NAME,
    category = Node.CATEGORY,
    elementType = Layout.ELEMENT_TYPE,
    printObject = true)
public abstract class RedactingLayout<T extends Serializable> implements Layout<T>, LocationAware {

  static final String NAME = "RedactingLayout";

  final Layout<T> layout;
  final Redactor redactor;

  /** Null if events need not be redacted, as all that is made of them is text. */
  private final @Nullable LogEventRedactor events;

  RedactingLayout(Layout<T> layout, Redactor redactor, @Nullable LogEventRedactor events) {
    this.layout = layout;
    this.redactor = redactor;
    this.events = events;
  }

  /** A builder that starts from the options of the process. */
  @PluginBuilderFactory
  public static Builder newBuilder() {
    return new Builder();
  }

  @Override
  public byte @Nullable [] getHeader() {
    return redactBytes(layout.getHeader());
  }

  @Override
  public byte @Nullable [] getFooter() {
    return redactBytes(layout.getFooter());
  }

  @Override
  public byte[] toByteArray(LogEvent event) {
    return redactBytes(layout.toByteArray(shown(event)));
  }

  @Override
  public T toSerializable(LogEvent event) {
    return layout.toSerializable(shown(event));
  }

  @Override
  public void encode(LogEvent event, ByteBufferDestination destination) {
    EncodedBytes bytes = EncodedBytes.take();
    try {
      layout.encode(shown(event), bytes);
      bytes.redactTo(destination, redactor);
    } finally {
      bytes.giveBack();
    }
  }

  byte @Nullable [] redactBytes(byte @Nullable [] bytes) {
    return redactor.redact(bytes);
  }

  /** The event that the other layout is to see. */
  final LogEvent shown(LogEvent event) {
    return events == null ? event : events.redact(event);
  }

  @Override
  public String getContentType() {
    return layout.getContentType();
  }

  @Override
  public Map<String, String> getContentFormat() {
    return layout.getContentFormat();
  }

  @Override
  public boolean requiresLocation() {
    return layout instanceof LocationAware && ((LocationAware) layout).requiresLocation();
  }

  @Override
  public String toString() {
    return NAME + "(" + layout + ")";
  }

  /**
   * Gathers options. Not safe for use by many threads.
   *
   * @since 0.1
   */
  public static final class Builder extends ComponentBuilder<Builder>
      implements org.apache.logging.log4j.core.util.Builder<RedactingLayout<?>> {

    @PluginElement("Layout")
    private @Nullable Layout<? extends Serializable> layout;

    private Builder() {
      super(NAME);
    }

    /** The layout in whose output keys are masked; Log4j's default pattern if not set, or null. */
    public Builder setLayout(@Nullable Layout<? extends Serializable> layout) {
      this.layout = layout;
      return this;
    }

    /**
     * The layout. If an option is not allowed, Log4j's status logger says which, and what is; and
     * every event is withheld.
     */
    @Override
    public RedactingLayout<?> build() {
      Redactor redactor = redactorOrNull();
      if (layout == null) {
        report("needs another layout inside it, such as <PatternLayout/>; has the default one");
        layout = PatternLayout.createDefaultLayout();
      }
      boolean withholds = redactor == null;
      boolean isText = layout instanceof StringLayout && !(layout instanceof GelfLayout);
      LogEventRedactor events = withholds || !isText ? LogEventRedactor.of(redactor) : null;
      Redactor ofOutput = withholds ? Redactor.create() : redactor;
      return layout instanceof StringLayout
          ? new RedactingStringLayout((StringLayout) layout, ofOutput, events)
          : new RedactingObjectLayout<>(layout, ofOutput, events);
    }
  }
}
