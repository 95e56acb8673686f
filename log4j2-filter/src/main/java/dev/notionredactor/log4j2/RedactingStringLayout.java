package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.sink.Ascii;
import java.nio.charset.Charset;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/** Redacts what a layout makes as text, in whatever charset. */
final class RedactingStringLayout extends RedactingLayout<String> implements StringLayout {

  private final Charset charset;

  /** If not, as in UTF-16, keys can't be found in bytes. */
  private final boolean keepsAscii;

  RedactingStringLayout(StringLayout layout, Redactor redactor, LogEventRedactor events) {
    super(layout, redactor, events);
    this.charset = layout.getCharset();
    this.keepsAscii = charset == null || Ascii.isKeptBy(charset);
  }

  @Override
  public Charset getCharset() {
    return charset;
  }

  @Override
  public String toSerializable(LogEvent event) {
    return redactor.redact(super.toSerializable(event));
  }

  @Override
  public byte[] toByteArray(LogEvent event) {
    return keepsAscii ? super.toByteArray(event) : toSerializable(event).getBytes(charset);
  }

  @Override
  public void encode(LogEvent event, ByteBufferDestination destination) {
    if (keepsAscii) {
      super.encode(event, destination);
    } else {
      byte[] bytes = toByteArray(event);
      destination.writeBytes(bytes, 0, bytes.length);
    }
  }

  @Override
  byte[] redactBytes(byte[] bytes) {
    if (keepsAscii || bytes == null) {
      return super.redactBytes(bytes);
    }
    String text = new String(bytes, charset);
    return redactor.containsKey(text) ? redactor.redact(text).getBytes(charset) : bytes;
  }
}
