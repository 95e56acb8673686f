package dev.notionredactor.spring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.logging.log4j.util.PropertiesPropertySource;

/**
 * Where an application has all loggers of Log4j 2 asynchronous, has the filter's selector make
 * them: Log4j asks no factory for events there. The filter's extends the one that the application
 * has set, so all stays as it is but for keys. Any other selector stays.
 *
 * <p>Log4j finds it by {@code META-INF/services}. Immutable.
 *
 * @since 0.1
 */
public final class Log4jAsyncProperties extends PropertiesPropertySource {

  private static final String SELECTOR =
      "dev.notionredactor.log4j2.RedactingAsyncLoggerContextSelector";

  /** The one that it extends. */
  private static final String LOG4JS =
      "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector";

  private static final String NAME = "log4j2.contextSelector";

  private static final List<String> NAMES =
      Arrays.asList(NAME, "log4j.contextSelector", "Log4jContextSelector");

  private static final String VARIABLE = "LOG4J_CONTEXT_SELECTOR";

  private static final String FILE = "log4j2.component.properties";

  /** One as Log4j makes it. */
  public Log4jAsyncProperties() {
    super(properties());
  }

  /** That of the first, as it stands for what has been set elsewhere. */
  @Override
  public int getPriority() {
    return Log4jPriority.first(super.getPriority());
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try {
      List<String> set = set();
      // Where several places say different things, Log4j's own order decides.
      if (!set.isEmpty()
          && set.stream().allMatch(LOG4JS::equals)
          && Log4jPriority.isPresent(SELECTOR)) {
        properties.setProperty(NAME, SELECTOR);
      }
    } catch (IOException | SecurityException notToBeRead) {
      // As without this: the filter says that nothing is masked.
    }
    return properties;
  }

  /** What selectors are set, in all places. Log4j can't be asked, as it is asking. */
  private static List<String> set() throws IOException {
    List<Properties> places = new ArrayList<>();
    places.add(System.getProperties());
    ClassLoader loader = Log4jAsyncProperties.class.getClassLoader();
    for (URL each : Collections.list(loader.getResources(FILE))) {
      Properties file = new Properties();
      try (InputStream in = each.openStream()) {
        file.load(in);
      }
      places.add(file);
    }
    List<String> set = new ArrayList<>();
    for (Properties place : places) {
      for (String name : NAMES) {
        addTo(set, place.getProperty(name));
      }
    }
    addTo(set, System.getenv(VARIABLE));
    return set;
  }

  private static void addTo(List<String> set, String selector) {
    if (selector != null) {
      set.add(selector.trim());
    }
  }
}
