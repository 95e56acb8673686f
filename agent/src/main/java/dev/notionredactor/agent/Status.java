package dev.notionredactor.agent;

import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.agent.options.Options;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * What the agent covers in this JVM, for who attaches to it and asks. It is put together when that
 * happens: until then it is no work, and the JVM is not changed by the question.
 *
 * <p>It stands among the JVM's agent properties, as {@link AttachOutcome} does.
 */
public final class Status implements Consumer<Properties> {

  /** How the names of the properties begin. */
  public static final String PREFIX = "dev.notionredactor.status.";

  public static final String VERSION = PREFIX + "version";
  public static final String STARTED = PREFIX + "started";
  public static final String FAILURES = PREFIX + "failures";

  /** Behind it a number, from 0 on. */
  public static final String SHORTCOMING = PREFIX + "not-masking.";

  /** Behind it a group's key. */
  public static final String HOOK_POINTS = PREFIX + "hook-points.";

  /** Behind it an option's key. */
  public static final String OPTION = PREFIX + "option.";

  public static final String BEFORE_MAIN = "before main";
  public static final String ATTACHED = "attached";

  private final Options options;
  private final HookTransformer transformer;
  private final Report report;
  private final boolean beforeMain;

  Status(Options options, HookTransformer transformer, Report report, boolean beforeMain) {
    this.options = options;
    this.transformer = transformer;
    this.report = report;
    this.beforeMain = beforeMain;
  }

  @Override
  public void accept(Properties told) {
    try {
      String version = Status.class.getPackage().getImplementationVersion();
      told.setProperty(VERSION, version == null ? "" : version);
      told.setProperty(STARTED, beforeMain ? BEFORE_MAIN : ATTACHED);
      told.setProperty(FAILURES, String.valueOf(options.redactor().failures()));
      for (Map.Entry<String, String> option : options.shown().entrySet()) {
        told.setProperty(OPTION + option.getKey(), option.getValue());
      }
      for (Map.Entry<String, Integer> group : transformer.found().entrySet()) {
        told.setProperty(HOOK_POINTS + group.getKey(), String.valueOf(group.getValue()));
      }
      int number = 0;
      for (String shortcoming : report.shortcomings()) {
        told.setProperty(SHORTCOMING + number++, shortcoming);
      }
    } catch (Throwable notPossible) {
      // Whoever asks is told less, and the JVM's own answer is as ever.
    }
  }
}
