package dev.notionredactor.log4j2;

import dev.notionredactor.options.RedactorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * For frameworks that configure the logging, and have properties of their own: whether {@link
 * RedactingLogEventFactory} or {@link RedactingAsyncLoggerContextSelector} is at work in this
 * process, and by which options. It puts neither to work; Log4j's own properties do.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Log4jRedaction {

  private Log4jRedaction() {}

  /**
   * Has the two mask by these options from now on, in place of those of the process. Which of the
   * named secrets can't be masked is not said.
   *
   * @param options texts by the names of the options, {@code mask} for one; an option that is not
   *     among them has its default
   * @return whether they are at work, as {@link #isInPlace} says; if not, standard error says why,
   *     once in a process
   * @throws IllegalArgumentException if there is no such option, or its value is not allowed; the
   *     message says what is, and shows no key. Nothing is changed then
   * @throws NullPointerException if {@code options} is null
   */
  public static boolean use(Map<String, String> options) {
    RedactorOptions given = new RedactorOptions();
    options.forEach(given::set);
    ProcessRedactor.use(given);
    String problem = problem();
    if (problem != null) {
      Problems.printNotMasking(problem);
    }
    return problem == null;
  }

  /**
   * The options that stand in {@code log4j2.component.properties}, which {@link #use} does not
   * read: for frameworks that give way to what a user has written there.
   *
   * @return texts by the names of the options; whether they are allowed is not looked at
   * @throws IllegalArgumentException if a name there is meant for this library and is no option's;
   *     the message says which there are
   */
  public static Map<String, String> ownOptions() {
    return ProcessOptions.ofFile();
  }

  /**
   * Whether all loggers that Log4j has now are masked by one of the two. A {@code Rewrite} or a
   * layout that masks does not count.
   */
  public static boolean isInPlace() {
    return problem() == null;
  }

  /** Why some loggers are not masked; null if all are. */
  private static @Nullable String problem() {
    LoggerContextFactory factory = LogManager.getFactory();
    if (!(factory instanceof Log4jContextFactory)) {
      return "this is not what Log4j logs by: " + factory.getClass().getName();
    }
    for (LoggerContext each : ((Log4jContextFactory) factory).getSelector().getLoggerContexts()) {
      String problem = problem(each);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable String problem(LoggerContext context) {
    if (AllAsync.isAllAsync(context.getClass())) {
      // By name, as the other class needs one of the disruptor's.
      return context.getClass().getSimpleName().equals("RedactingAsyncLoggerContext")
          ? null
          : AllAsync.problem(context.getClass().getName());
    }
    Configuration configuration = context.getConfiguration();
    List<LoggerConfig> all = new ArrayList<>(configuration.getLoggers().values());
    // Where nothing is configured, it is not among them.
    all.add(configuration.getRootLogger());
    for (LoggerConfig each : all) {
      LogEventFactory events = each.getLogEventFactory();
      if (!(events instanceof RedactingLogEventFactory)) {
        return "log4j2.logEventFactory is "
            + (events == null ? null : events.getClass().getName())
            + ", not "
            + RedactingLogEventFactory.class.getName();
      }
    }
    return null;
  }
}
