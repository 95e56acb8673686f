package dev.notionredactor.agent;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.bridge.InstalledBridge;
import dev.notionredactor.agent.handler.Handlers;
import dev.notionredactor.agent.handler.StandardStreams;
import dev.notionredactor.agent.hook.HookPoints;
import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.agent.hook.StreamClasses;
import dev.notionredactor.agent.options.Options;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Puts the agent into a JVM. Wires, and does nothing else. */
final class Installation {

  private Installation() {}

  /**
   * Puts the agent into this JVM.
   *
   * @param beforeMain whether the application has not had a chance yet to set standard streams
   * @return what it has said so far
   */
  static Report run(Options options, Instrumentation instrumentation, boolean beforeMain) {
    Redactor redactor = options.redactor();
    FileOutputStream rawErr = new FileOutputStream(FileDescriptor.err);
    Report report = new Report(rawErr, options.verbose());
    HookPoints hookPoints = new HookPoints(options.off());
    StreamClasses streamClasses = new StreamClasses(hookPoints, instrumentation, report);
    HookTransformer transformer = new HookTransformer(hookPoints, streamClasses, report);
    try {
      for (String secret : redactor.notMasked()) {
        report.secret(secret);
      }
      Preload.run(redactor, options.verbose() ? new Failures(report, redactor) : null);
      InstalledBridge bridge = BridgeInstaller.install(instrumentation);
      StandardStreams streams =
          beforeMain
              ? StandardStreams.beforeMain(redactor, bridge)
              : StandardStreams.afterMain(redactor, bridge);
      Status status = new Status(options, transformer, report, beforeMain);
      bridge.fill(
          Handlers.forBridge(redactor, rawErr, streams, streamClasses, transformer, status));
      instrumentation.addTransformer(transformer, /* canRetransform= */ true);
      retransformLoaded(transformer, instrumentation, report);
      report.verbose("active" + (options.off().isEmpty() ? "" : ", but off for " + options.off()));
      if (!beforeMain) {
        streams.addPresent();
      }
    } catch (Throwable failure) {
      report.notMasking("anything", failure);
    }
    return report;
  }

  /** Classes that were loaded before the transformer was there: the JDK's own, as a rule. */
  private static void retransformLoaded(
      HookTransformer transformer, Instrumentation instrumentation, Report report) {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (transformer.transforms(type)) {
        loaded.add(type);
      }
    }
    if (loaded.isEmpty()) {
      // Asked for none, a JVM of Java 8 complains.
      return;
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    } catch (Throwable refused) {
      // Which of them, and why, is said below.
      for (Class<?> type : loaded) {
        retransform(type, instrumentation, report);
      }
    }
  }

  private static void retransform(Class<?> type, Instrumentation instrumentation, Report report) {
    try {
      instrumentation.retransformClasses(type);
    } catch (Throwable refused) {
      report.notMasking("what passes " + type.getName(), refused);
    }
  }
}
