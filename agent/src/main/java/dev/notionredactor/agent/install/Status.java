package dev.notionredactor.agent.install;

import dev.notionredactor.FindingCount;
import dev.notionredactor.agent.Agent;
import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.agent.options.Options;
import java.util.ArrayList;
import java.util.List;
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

  public static final String FINDINGS = PREFIX + "findings";

  /** Behind it a number, from 0 on. Its value has {@link #FINDING_PARTS} parts, in lines. */
  public static final String FINDING = PREFIX + "finding.";

  /** The key, its fingerprint, the sink; how often, when first and when last. */
  public static final int FINDING_PARTS = 6;

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

  /** The agent's version; null if it is not known. */
  static String version() {
    return Agent.class.getPackage().getImplementationVersion();
  }

  Map<String, String> options() {
    return options.shown();
  }

  /** How many are in place, by their group. */
  Map<String, Integer> hookPoints() {
    return transformer.found();
  }

  /** What is not masked, and why. */
  List<String> notMasking() {
    return report.shortcomings();
  }

  @Override
  public void accept(Properties told) {
    try {
      told.setProperty(VERSION, version() == null ? "" : version());
      told.setProperty(STARTED, beforeMain ? BEFORE_MAIN : ATTACHED);
      told.setProperty(FAILURES, String.valueOf(options.redactor().failures()));
      for (Map.Entry<String, String> option : options().entrySet()) {
        told.setProperty(OPTION + option.getKey(), option.getValue());
      }
      for (Map.Entry<String, Integer> group : hookPoints().entrySet()) {
        told.setProperty(HOOK_POINTS + group.getKey(), String.valueOf(group.getValue()));
      }
      told.setProperty(FINDINGS, String.valueOf(options.redactor().findingCount()));
      number(told, SHORTCOMING, notMasking());
      number(told, FINDING, findings());
    } catch (Throwable notPossible) {
      // Whoever asks is told less, and the JVM's own answer is as ever.
    }
  }

  private static void number(Properties told, String prefix, List<String> values) {
    int number = 0;
    for (String value : values) {
      told.setProperty(prefix + number++, value);
    }
  }

  private List<String> findings() {
    List<String> lines = new ArrayList<>();
    for (FindingCount each : options.redactor().findings()) {
      lines.add(
          each.name()
              + '\n'
              + (each.fingerprint() == null ? "" : each.fingerprint())
              + '\n'
              + each.sink()
              + '\n'
              + each.count()
              + '\n'
              + each.firstMillis()
              + '\n'
              + each.lastMillis());
    }
    return lines;
  }
}
