package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.install.Report;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiPredicate;

/**
 * The classes that tell the bridge what they are given to print: those that extend {@code
 * PrintStream}, have printing methods of their own, and of which an instance became a standard
 * stream; then {@code PrintStream} as well. They get their hook points when that happens, so that
 * in most programs, where it never does, printing costs nothing more. Thread-safe.
 */
public final class StreamClasses implements BiPredicate<PrintStream, Boolean> {

  private final Set<Class<?>> classes =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final HookPoints hookPoints;
  private final Instrumentation instrumentation;
  private final Report report;

  public StreamClasses(HookPoints hookPoints, Instrumentation instrumentation, Report report) {
    this.hookPoints = hookPoints;
    this.instrumentation = instrumentation;
    this.report = report;
  }

  /**
   * Has the bridge hear of what a stream is given to print.
   *
   * @param always even if it has no printing methods of its own
   * @return whether the bridge does
   */
  @Override
  public boolean test(PrintStream stream, Boolean always) {
    boolean heard = always;
    for (Class<?> type = stream.getClass();
        type != PrintStream.class;
        type = type.getSuperclass()) {
      if (hasMethodsOfItsOwn(type)) {
        heard = true;
        add(type);
      }
    }
    if (heard) {
      add(PrintStream.class);
    }
    return heard;
  }

  /** The additional hook points of a class, if it is one of these; else null. */
  List<HookPoint> hookPointsIn(Class<?> type) {
    if (type == null || !classes.contains(type)) {
      return null;
    }
    return hookPoints.in(
        type == PrintStream.class ? HookPoints.PRINT_STREAM : HookPoints.STREAM_CLASS);
  }

  private void add(Class<?> type) {
    // Not under a lock: this stops all threads, and they may hold anything.
    if (classes.add(type)) {
      try {
        instrumentation.retransformClasses(type);
      } catch (Throwable refused) {
        report.notMasking("what " + type.getName() + " prints", refused);
      }
    }
  }

  private boolean hasMethodsOfItsOwn(Class<?> type) {
    try {
      for (Method method : type.getDeclaredMethods()) {
        for (HookPoint point : hookPoints.in(HookPoints.STREAM_CLASS)) {
          if (point.appliesTo(method.getName())) {
            return true;
          }
        }
      }
      return false;
    } catch (Throwable notToBeSeen) {
      // The type of an argument may be missing.
      return true;
    }
  }
}
