package dev.notionredactor.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
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
    LogManager.shutdown();
  }

  /** Keeps all events, and reads them when it is stopped. */
  @Plugin(name = "Later", category = "Core", elementType = "appender")
  public static final class Later extends AbstractAppender {

    private final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();

    private Later(String name) {
      super(name, null, null, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static Later create(@PluginAttribute("name") String name) {
      return new Later(name);
    }

    @Override
    public void append(LogEvent event) {
      if (Boolean.getBoolean("later")) {
        events.add(event.toImmutable());
      }
    }

    @Override
    public void stop() {
      super.stop();
      try (PrintWriter file = new PrintWriter(Program.file("later.txt"))) {
        for (LogEvent event; (event = events.poll()) != null; ) {
          read(event, file);
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
