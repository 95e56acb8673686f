package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.classfile.ClassPatch;
import dev.notionredactor.agent.classfile.NameSearch;
import dev.notionredactor.agent.install.Report;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Puts the hook points into classes as the JVM loads or retransforms them.
 *
 * <p>With the ASM inside Byte Buddy, without Byte Buddy's own layers: all advice adds is a call
 * that fits on the stack as it is, so nothing needs to be known of any other class, and the start
 * of a small program is spared some 0.7 s of classes that would be loaded to find that out. For
 * classes of the JDK, as a rule, without ASM as well: by {@link ClassPatch}.
 */
public final class HookTransformer
    implements ClassFileTransformer, BiFunction<Object, byte[], byte[]> {

  private final HookPoints hookPoints;
  private final StreamClasses streamClasses;
  private final Report report;

  private final NameSearch textsOfExceptions = new NameSearch(HookPoints.TEXTS_OF_EXCEPTIONS);

  /** What was woven last, until that has come by again as an agent's answer. */
  private volatile byte[] latest;

  /** What is in place. */
  private final Set<HookPoint> found = new HashSet<>();

  /** Whether another agent has changed a class with hook points, so that some may be there. */
  private volatile boolean othersChange;

  public HookTransformer(HookPoints hookPoints, StreamClasses streamClasses, Report report) {
    // ASM's classes name it. They are first wanted when some class is loaded, and if that were this
    // very one, they could not be.
    Objects.requireNonNull(TypeNotPresentException.class);
    this.hookPoints = hookPoints;
    this.streamClasses = streamClasses;
    this.report = report;
  }

  /** Whether a class that is loaded already has hook points. */
  public boolean transforms(Class<?> loaded) {
    List<HookPoint> points = hookPoints.in(loaded);
    if (points == null) {
      return false;
    }
    for (HookPoint point : points) {
      if (!point.isOptional() || declares(loaded, point.method)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(Class<?> type, String name) {
    try {
      if (Throwable.class.isAssignableFrom(type)) {
        // Of its public methods alone: the types of the others would have to be loaded.
        return type.getMethod(name).getDeclaringClass() == type;
      }
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name)) {
          return true;
        }
      }
      return false;
    } catch (LinkageError | NoSuchMethodException typesAreAbsent) {
      return true;
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytecode) {
    List<HookPoint> points = pointsIn(name, redefined);
    if (points == null) {
      return null;
    }
    byte[] woven = weaveOrReport(loader, points, bytecode);
    latest = woven;
    return woven;
  }

  /** How many hook points of each group are in place so far, by the group's key. */
  public Map<String, Integer> found() {
    Map<String, Integer> counts = new TreeMap<>();
    synchronized (found) {
      for (HookPoint each : found) {
        Integer before = counts.get(each.group.key());
        counts.put(each.group.key(), before == null ? 1 : before + 1);
      }
    }
    return counts;
  }

  private byte[] weaveOrReport(ClassLoader loader, List<HookPoint> points, byte[] bytecode) {
    try {
      return weave(loader, points, bytecode);
    } catch (Throwable failure) {
      report.notMasking(points.get(0).group.title() + " (" + points.get(0).type + ")", failure);
      return null;
    }
  }

  /**
   * Puts the hook points into what an agent's transformers have made of a class, unless they are
   * there: other agents write methods anew, and come before this one or after it.
   *
   * @param type the class, or its internal name as long as it is being loaded
   * @return {@code bytecode} if nothing is missing
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // The same array: it is this agent's own answer.
  public byte[] apply(Object type, byte[] bytecode) {
    if (bytecode == latest) {
      latest = null;
      return bytecode;
    }
    Class<?> loaded = type instanceof Class ? (Class<?>) type : null;
    String name = loaded == null ? (String) type : loaded.getName().replace('.', '/');
    List<HookPoint> points = pointsIn(name, loaded);
    if (points == null) {
      return bytecode;
    }
    othersChange = true;
    byte[] woven = weaveOrReport(/* loader= */ null, points, bytecode);
    return woven == null ? bytecode : woven;
  }

  private List<HookPoint> pointsIn(String name, Class<?> redefined) {
    List<HookPoint> points = name == null ? null : hookPoints.in(name);
    List<HookPoint> more = streamClasses.hookPointsIn(redefined);
    if (points == null || more == null) {
      return points == null ? more : points;
    }
    List<HookPoint> all = new ArrayList<>(points);
    all.addAll(more);
    return all;
  }

  /** The class with its hook points; null if it has none of them. */
  private byte[] weave(ClassLoader loader, List<HookPoint> points, byte[] bytecode) {
    if (HookPoints.areOfExceptions(points) && !textsOfExceptions.mayFindIn(bytecode)) {
      return null;
    }
    if (loader == null && !othersChange && !HookVisitor.addsVariable(points)) {
      try {
        return patch(points, bytecode);
      } catch (RuntimeException moreThanAPatch) {
        // ASM can do it, or says why not.
      }
    }
    return rewrite(points, bytecode);
  }

  /** Without ASM's reader and writer, which would be most of what a small program loads. */
  private byte[] patch(List<HookPoint> points, byte[] bytecode) {
    boolean looksAtCalls = false;
    for (HookPoint point : points) {
      looksAtCalls |= point.advice.looksAtCalls();
    }
    ClassPatch patch = new ClassPatch(bytecode, looksAtCalls);
    HookVisitor visitor = new HookVisitor(patch, points, Collections.emptySet());
    patch.accept(visitor);
    return report(visitor, points) ? patch.toByteArray() : null;
  }

  private byte[] rewrite(List<HookPoint> points, byte[] bytecode) {
    Rewriting rewriting = new Rewriting(points, bytecode, othersChange);
    return report(rewriting.visitor, points) ? rewriting.toByteArray() : null;
  }

  /** Says what is missing, and returns whether anything is there. */
  private boolean report(HookVisitor visitor, List<HookPoint> points) {
    synchronized (found) {
      found.addAll(visitor.woven());
    }
    for (HookPoint point : points) {
      if (visitor.misses(point)) {
        report.notMasking(point.group.title() + " (" + point + ")", "not found in this version");
      }
    }
    return !visitor.woven().isEmpty();
  }
}
