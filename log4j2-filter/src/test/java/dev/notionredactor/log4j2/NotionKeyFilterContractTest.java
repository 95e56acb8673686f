package dev.notionredactor.log4j2;

import dev.notionredactor.KeyFilterContract;
import dev.notionredactor.options.RedactorOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.filter.DenyAllFilter;
import org.junit.jupiter.api.io.TempDir;

class NotionKeyFilterContractTest extends KeyFilterContract {

  @TempDir Path dir;

  @Override
  protected List<String> passed(Setup setup, Consumer<Log> logging) throws Exception {
    Filter filter = filter(setup);
    if (setup.othersDeny()) {
      filter =
          CompositeFilter.createFilters(new Filter[] {filter, DenyAllFilter.newBuilder().build()});
    }
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      test.withXml("", "<Root level='info' includeLocation='true'/>");
      EventList list = new EventList(filter);
      list.start();
      LoggerConfig root = test.context().getConfiguration().getRootLogger();
      root.addAppender(list, null, null);
      if (setup.masked()) {
        root.setLogEventFactory(new RedactingLogEventFactory());
      }
      test.context().updateLoggers();
      logging.accept(new Log4jLog(test.context()));
      return list.events;
    }
  }

  private static NotionKeyFilter filter(Setup setup) {
    return NotionKeyFilter.newBuilder()
        .setOnMatch(setup.onMatch().name())
        .setOnMismatch(setup.onMismatch().name())
        .setSecrets(setup.options().get(RedactorOptions.SECRETS))
        .setEnvironment(setup.options().get(RedactorOptions.ENVIRONMENT))
        .build();
  }

  private static final class EventList extends AbstractAppender {

    private final List<String> events = new ArrayList<>();

    EventList(Filter filter) {
      super("LIST", filter, null, true, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      events.add(EventText.of(event));
    }
  }

  private record Log4jLog(LoggerContext context) implements Log {

    @Override
    public void log(String logger, String template, Object... arguments) {
      context.getLogger(logger == null ? "app" : logger).info(template, arguments);
    }

    @Override
    public void failed(Throwable throwable) {
      context.getLogger("app").info("failed", throwable);
    }

    @Override
    public void marked(String name, String other) {
      Log4jMarker marker = new Log4jMarker(name);
      if (other != null) {
        marker.addParents(new Log4jMarker(other));
      }
      context.getLogger("app").info(marker, "marked");
    }

    @Override
    public void inContext(String name, String value) {
      ThreadContext.put(name, value);
      try {
        context.getLogger("app").info("in context");
      } finally {
        ThreadContext.clearAll();
      }
    }
  }
}
