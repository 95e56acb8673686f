package dev.notionredactor.agent.install;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.agent.bridge.Bridge;
import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.handler.Handlers;
import dev.notionredactor.agent.handler.StandardStreams;
import dev.notionredactor.agent.hook.HookGroup;
import dev.notionredactor.agent.hook.HookPoints;
import dev.notionredactor.agent.hook.HookTransformer;
import dev.notionredactor.agent.hook.StreamClasses;
import dev.notionredactor.agent.options.Options;
import dev.notionredactor.idle.IdleRelease;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    StandardError standardError = new StandardError(rawErr);
    Report report = new Report(rawErr, options.verbose());
    HookPoints hookPoints =
        new HookPoints(options.off(), !options.files().isEmpty(), options.children());
    StreamClasses streamClasses = new StreamClasses(hookPoints, instrumentation, report);
    HookTransformer transformer = new HookTransformer(hookPoints, streamClasses, report);
    try {
      RedactorAccess.tellNotMasked(redactor, report);
      Preload.run(redactor);
      if (!options.off().contains(HookGroup.STDIO)) {
        // Hook points in java.lang.Shutdown tell the end.
        IdleRelease.shared().endIsKnown(atEnd(options, report, standardError));
      }
      BridgeInstaller.install(instrumentation);
      StandardStreams streams =
          beforeMain ? StandardStreams.beforeMain(redactor) : StandardStreams.afterMain(redactor);
      Status status = new Status(options, transformer, report, beforeMain);
      Management management = new Management(status);
      Map<String, Object> handlers =
          Handlers.forBridge(options, rawErr, standardError, streams, streamClasses);
      handlers.put("transformed", transformer);
      handlers.put("asked", status);
      handlers.put("managed", management);
      Bridge.fill(handlers);
      instrumentation.addTransformer(transformer, /* canRetransform= */ true);
      if (retransformLoaded(transformer, instrumentation, report)) {
        management.acceptPresent();
      }
      if (options.alert() != null) {
        Alerts.start(options.alert(), transformer, standardError);
      }
      report.verbose("active" + (options.off().isEmpty() ? "" : ", but off for " + options.off()));
      if (!beforeMain) {
        streams.addPresent();
      }
    } catch (Throwable failure) {
      report.notMasking("anything", failure);
    }
    return report;
  }

  /** What is to be said at the end; null if nothing ever is. */
  private static Runnable atEnd(Options options, Report report, StandardError standardError) {
    if (!options.verbose() && options.alert() == null) {
      return null;
    }
    Failures failures = options.verbose() ? new Failures(report, options.redactor()) : null;
    return new Runnable() {
      @Override
      public void run() {
        try {
          standardError.end();
        } catch (IOException nowhereToSayIt) {
          // As with any program whose standard error is closed.
        }
        if (failures != null) {
          failures.run();
        }
      }
    };
  }

  /**
   * Classes that were loaded before the transformer was there: the JDK's own, as a rule.
   *
   * @return whether the platform's MBean server may be one of what is there already
   */
  private static boolean retransformLoaded(
      HookTransformer transformer, Instrumentation instrumentation, Report report) {
    List<Class<?>> loaded = new ArrayList<>();
    boolean isManaged = false;
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (transformer.transforms(type)) {
        loaded.add(type);
        isManaged |= type.getName().equals(Management.FACTORY);
      }
    }
    if (loaded.isEmpty()) {
      // Asked for none, a JVM of Java 8 complains.
      return false;
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    } catch (Throwable refused) {
      // Which of them, and why, is said below.
      for (Class<?> type : loaded) {
        retransform(type, instrumentation, report);
      }
    }
    return isManaged;
  }

  private static void retransform(Class<?> type, Instrumentation instrumentation, Report report) {
    try {
      instrumentation.retransformClasses(type);
    } catch (Throwable refused) {
      report.notMasking("what passes " + type.getName(), refused);
    }
  }
}
