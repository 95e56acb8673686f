package dev.notionredactor.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import dev.notionredactor.KeyFilterContract;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

class KeyFilterContractTest extends KeyFilterContract {

  @Override
  protected List<String> passed(Setup setup, Consumer<Log> logging) {
    try (TestContext test = new TestContext(null)) {
      EventList list = new EventList();
      list.setContext(test.context);
      list.addFilter(filter(setup, test.context));
      if (setup.othersDeny()) {
        list.addFilter(new DenyAll());
      }
      list.start();
      test.logger(Logger.ROOT_LOGGER_NAME).addAppender(list);
      if (setup.masked()) {
        RedactAllAppenders.install(test.context);
      }
      logging.accept(new LogbackLog(test));
      return list.list.stream().map(EventText::of).toList();
    }
  }

  private static KeyFilter filter(Setup setup, LoggerContext context) {
    KeyFilter filter = new KeyFilter();
    filter.setContext(context);
    filter.setOnMatch(FilterReply.valueOf(setup.onMatch().name()));
    filter.setOnMismatch(FilterReply.valueOf(setup.onMismatch().name()));
    setup.options().forEach(filter.options().given()::set);
    filter.start();
    return filter;
  }

  private static final class DenyAll extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
      return FilterReply.DENY;
    }
  }

  private record LogbackLog(TestContext test) implements Log {

    @Override
    public void log(String logger, String template, Object... arguments) {
      test.logger(logger == null ? "app" : logger).info(template, arguments);
    }

    @Override
    public void failed(Throwable throwable) {
      test.logger("app").info("failed", throwable);
    }

    @Override
    @SuppressWarnings("deprecation") // A marker's references are, in slf4j 2.
    public void marked(String name, String other) {
      Marker marker = MarkerFactory.getDetachedMarker(name);
      if (other != null) {
        marker.add(MarkerFactory.getDetachedMarker(other));
      }
      test.logger("app").info(marker, "marked");
    }

    @Override
    public void inContext(String name, String value) {
      MDC.put(name, value);
      try {
        test.logger("app").info("in context");
      } finally {
        MDC.clear();
      }
    }
  }
}
