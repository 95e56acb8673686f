package dev.notionredactor.programs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;

/** Those of Log4j's events. */
final class Log4jPlaces extends Places {

  private final Logger logger = LogManager.getLogger("program");
  private final Logger printf = LogManager.getFormatterLogger("printf");

  @Override
  int count() {
    return 7;
  }

  @Override
  void show(int place, Object object, String beside) {
    switch (place) {
      case 0:
        logger.info("argument {} beside {}", object, beside);
        break;
      case 1:
        logger.info("more than is shown, beside {}", beside, object);
        break;
      case 2:
        logger.info(new ObjectMessage(object));
        break;
      case 3:
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("object", object);
        map.put("beside", beside);
        logger.info(new MapMessage<>(map));
        break;
      case 4:
        logger.error("failed, beside {}", beside, new Talkative(object));
        break;
      case 5:
        printf.info("printf %s beside %s", object, beside);
        break;
      default:
        ThreadContext.put("beside", beside);
        try {
          logger.info("in context: {}", object);
        } finally {
          ThreadContext.clearMap();
        }
        break;
    }
  }

  @Override
  void end() {
    if (Boolean.getBoolean("asynchronous")) {
      LogManager.shutdown();
      return;
    }
    // To shut down, Log4j would wait for events that ended with the stack, in the middle of it.
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    context.getConfiguration().getAppenders().values().forEach(Appender::stop);
  }

  /**
   * Lays events out when it is stopped, as an asynchronous appender does, but without a lock: at
   * the end of a stack that may stay taken. May read them, too.
   */
  @Plugin(name = "Later", category = "Core", elementType = "appender")
  public static final class Later extends AbstractAppender {

    private final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();

    private Later(String name, Layout<?> layout) {
      super(name, null, layout, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static Later create(
        @PluginAttribute("name") String name, @PluginElement("Layout") Layout<?> layout) {
      return new Later(name, layout);
    }

    @Override
    public void append(LogEvent event) {
      events.add(event.toImmutable());
    }

    @Override
    public void stop() {
      super.stop();
      try (FileOutputStream laidOut = new FileOutputStream(Program.file(getName() + ".txt"));
          PrintWriter file = new PrintWriter(Program.file(getName() + ", read.txt"))) {
        for (LogEvent event : events) {
          try {
            laidOut.write(getLayout().toByteArray(event));
          } catch (RuntimeException | Error ofAnObject) {
            // The next one may be shown.
          }
          if (Boolean.getBoolean("read")) {
            read(event, file);
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void read(LogEvent event, PrintWriter file) {
      Reading.write(file, event.getContextData());
      Reading.write(file, event.getMessage().getParameters());
      Reading.write(file, event.getMessage(), event.getThrown());
      Reading.write(file, new Object[] {new Formatted(event)});
    }
  }

  private static final class Formatted {

    private final LogEvent event;

    Formatted(LogEvent event) {
      this.event = event;
    }

    @Override
    public String toString() {
      return event.getMessage().getFormattedMessage();
    }
  }
}
