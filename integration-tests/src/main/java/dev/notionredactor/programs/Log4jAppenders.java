package dev.notionredactor.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.AppenderLoggingException;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.message.Message;

/** Appenders as applications bring them along. */
final class Log4jAppenders {

  private Log4jAppenders() {}

  /**
   * Reads the event's getters and needs no layout; so, too, of the copy of it that one may keep.
   */
  @Plugin(name = "Reading", category = "Core", elementType = Appender.ELEMENT_TYPE)
  public static final class Reading extends AbstractAppender {

    private final Getters getters = new Getters("appender that reads the event.txt");
    private final Getters copies = new Getters("appender that keeps the event.txt");
    private final Getters interfaces = new Getters("appender that reads LogEvent and Message.txt");

    private Reading(String name) {
      super(name, null, null, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static Reading create(@PluginAttribute("name") String name) {
      return new Reading(name);
    }

    @Override
    public void append(LogEvent event) {
      read(event, getters);
      LogEvent copy = event.toImmutable();
      read(copy, copies);
      interfaces.write(LogEvent.class, copy);
      interfaces.write(Message.class, copy.getMessage());
    }

    private static void read(LogEvent event, Getters getters) {
      getters.write(event);
      getters.write(event.getMessage());
      event.getContextData().forEach((name, value) -> getters.write(name, value));
      getters.write("token", event.getContextData().getValue("token"));
    }
  }

  /** Has each of its layouts make a text, and no bytes. */
  @Plugin(name = "Texts", category = "Core", elementType = Appender.ELEMENT_TYPE)
  public static final class Texts extends AbstractAppender {

    private final Layout<?>[] layouts;
    private final PrintStream file;

    private Texts(String name, Layout<?>[] layouts, String fileName) throws IOException {
      super(name, null, null, true, Property.EMPTY_ARRAY);
      this.layouts = layouts;
      this.file = new PrintStream(fileName);
    }

    @PluginFactory
    public static Texts create(
        @PluginAttribute("name") String name,
        @PluginAttribute("fileName") String fileName,
        @PluginElement("Layouts") Layout<?>[] layouts)
        throws IOException {
      return new Texts(name, layouts, fileName);
    }

    @Override
    public void append(LogEvent event) {
      for (Layout<?> layout : layouts) {
        file.println(layout.toSerializable(event));
      }
    }
  }

  /** Whatever it writes to is full. */
  @Plugin(name = "Full", category = "Core", elementType = Appender.ELEMENT_TYPE)
  public static final class Full extends AbstractAppender implements ByteBufferDestination {

    private final ByteBuffer buffer = ByteBuffer.allocate(1);

    private Full(String name, Layout<?> layout, boolean ignoreExceptions) {
      super(name, null, layout, ignoreExceptions, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static Full create(
        @PluginAttribute("name") String name,
        @PluginAttribute("ignoreExceptions") boolean ignoreExceptions,
        @PluginElement("Layout") Layout<?> layout) {
      return new Full(name, layout, ignoreExceptions);
    }

    @Override
    public void append(LogEvent event) {
      try {
        getLayout().encode(event, this);
      } catch (IllegalStateException full) {
        throw new AppenderLoggingException("not written", event.getThrown());
      }
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public ByteBuffer drain(ByteBuffer filled) {
      throw new IllegalStateException("full");
    }

    @Override
    public void writeBytes(ByteBuffer data) {
      throw new IllegalStateException("full");
    }

    @Override
    public void writeBytes(byte[] data, int offset, int length) {
      throw new IllegalStateException("full");
    }
  }
}
