package dev.notionredactor.logback;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.DefaultClass;
import ch.qos.logback.core.spi.ContextAware;
import dev.notionredactor.sink.Ascii;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Masks Notion keys in what another encoder, any, writes:
 *
 * <pre>{@code
 * <encoder class="dev.notionredactor.logback.RedactingEncoder">
 *   <encoder class="net.logstash.logback.encoder.LogstashEncoder"/>
 * </encoder>
 * }</pre>
 *
 * <p>Inside, {@code <encoder>} without a class is the one with a {@code <pattern>}. The event is
 * redacted before the other encoder gets it, and the bytes that come back, header and footer too,
 * are searched once more: what an encoder adds (a pattern's own text, the fields of an object that
 * it takes apart) is no part of an event.
 *
 * <p>Bytes are searched in any charset that keeps ASCII as ASCII, and in UTF-16 and the like if it
 * is an encoder with a layout that writes them. Others that write UTF-16 get redacted events all
 * the same, but their bytes are not searched.
 *
 * <p>As safe for use by many threads as the other encoder.
 *
 * @since 0.1
 */
public final class RedactingEncoder extends EncoderBase<ILoggingEvent>
    implements RedactingComponent {

  private final ComponentOptions options = new ComponentOptions();
  private volatile ComponentRedactor redactor = ComponentRedactor.NOT_STARTED;
  private @Nullable Encoder<ILoggingEvent> encoder;
  private @Nullable ContextAware parent;

  /** Of the other encoder's charset; found out once, for not every charset says so quickly. */
  private volatile boolean keepsAscii;

  /** An encoder to be given a context, options and the encoder to wrap, and started. */
  public RedactingEncoder() {}

  @Override
  public ComponentOptions options() {
    return options;
  }

  /**
   * Sets the encoder whose output is redacted. It is started with this one, unless it has been.
   *
   * @param encoder not null
   */
  @DefaultClass(PatternLayoutEncoder.class)
  public void setEncoder(Encoder<ILoggingEvent> encoder) {
    this.encoder = encoder;
    handParentOn();
  }

  /** The encoder whose output is redacted; null before it is set. */
  public @Nullable Encoder<ILoggingEvent> getEncoder() {
    return encoder;
  }

  /** Tells the other encoder whose part it is. Logback calls this, with the appender. */
  public void setParent(ContextAware parent) {
    this.parent = parent;
    handParentOn();
  }

  private void handParentOn() {
    if (parent != null && encoder instanceof LayoutWrappingEncoder) {
      ((LayoutWrappingEncoder<?>) encoder).setParent(parent);
    }
  }

  @Override
  public void start() {
    if (encoder == null) {
      redactor =
          ComponentRedactor.refusing(
              this, new IllegalArgumentException("there is no <encoder> inside this one"));
    } else {
      redactor = ComponentRedactor.of(this);
      if (encoder.getContext() == null) {
        encoder.setContext(getContext());
      }
      if (!encoder.isStarted()) {
        encoder.start();
      }
      Charset charset = charset();
      keepsAscii = charset == null || Ascii.isKeptBy(charset);
    }
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    if (encoder != null) {
      encoder.stop();
    }
  }

  @Override
  public byte @Nullable [] headerBytes() {
    return encoder == null ? null : redacted(encoder.headerBytes());
  }

  @Override
  public byte @Nullable [] encode(ILoggingEvent event) {
    ILoggingEvent redacted = redactor.redact(event);
    return redacted(
        encoder == null
            ? redacted.getFormattedMessage().getBytes(StandardCharsets.UTF_8)
            : encoder.encode(redacted));
  }

  @Override
  public byte @Nullable [] footerBytes() {
    return encoder == null ? null : redacted(encoder.footerBytes());
  }

  /** Called by Logback 1.6, which locks a stateful encoder; for older ones there is no such. */
  public boolean isStateful() {
    return encoder != null && Features.isStateful(encoder);
  }

  private byte @Nullable [] redacted(byte @Nullable [] bytes) {
    return redactor.redact(bytes, charset(), keepsAscii);
  }

  /** Null if the other encoder has none, or does not say. */
  private @Nullable Charset charset() {
    return encoder instanceof LayoutWrappingEncoder
        ? ((LayoutWrappingEncoder<?>) encoder).getCharset()
        : null;
  }
}
