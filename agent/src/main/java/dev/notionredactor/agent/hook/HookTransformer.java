package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.install.Report;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Puts the hook points into classes as the JVM loads or retransforms them.
 *
 * <p>With the ASM inside Byte Buddy, without Byte Buddy's own layers: all advice adds is a call
 * that fits on the stack as it is, so nothing needs to be known of any other class, and the start
 * of a small program is spared some 0.7 s of classes that would be loaded to find that out.
 */
public final class HookTransformer
    implements ClassFileTransformer, BiFunction<Object, byte[], byte[]> {

  /** A bridge method calls the one that has the code, whose arguments must stay of its types. */
  private static final int NOT_THE_CODE =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE;

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
    byte[] woven = weaveOrReport(points, bytecode);
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

  private byte[] weaveOrReport(List<HookPoint> points, byte[] bytecode) {
    try {
      return weave(points, bytecode);
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
    byte[] woven = weaveOrReport(points, bytecode);
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
  private byte[] weave(List<HookPoint> points, byte[] bytecode) {
    boolean isException = HookPoints.areOfExceptions(points);
    if (isException && !textsOfExceptions.mayFindIn(bytecode)) {
      return null;
    }
    ClassFileVersion version = ClassFileVersion.of(bytecode);
    ClassReader reader = new ClassReader(version.readable(bytecode));
    if (isException && "java/lang/Object".equals(reader.getSuperName())) {
      // It is only called so.
      return null;
    }
    Set<String> intact = othersChange ? WovenMethods.in(reader) : Collections.emptySet();
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    Set<HookPoint> woven = new HashSet<>();
    Set<HookPoint> missing = new HashSet<>(points);
    Map<BodyChange, HookPoint> looking = new HashMap<>();
    Set<String> members = new HashSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          private final Map<String, String> fields = new LinkedHashMap<>();

          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            fields.put(name, descriptor);
            members.add(descriptor);
            return super.visitField(access, name, descriptor, signature, value);
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            members.add(name);
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            if ((access & NOT_THE_CODE) != 0) {
              return method;
            }
            for (HookPoint point : points) {
              if (!point.appliesTo(name)) {
                continue;
              }
              if (intact.contains(name + descriptor)) {
                missing.remove(point);
                continue;
              }
              HookedMethod hooked =
                  new HookedMethod(
                      reader.getClassName(), version.hasFrames(), fields, access, name, descriptor);
              MethodVisitor advised = point.advice.weave(method, hooked);
              if (advised instanceof BodyChange) {
                looking.put((BodyChange) advised, point);
                method = advised;
              } else if (advised != null) {
                method = advised;
                woven.add(point);
              }
            }
            return method;
          }
        },
        addsVariable(points) ? ClassReader.EXPAND_FRAMES : 0);
    for (Map.Entry<BodyChange, HookPoint> looked : looking.entrySet()) {
      if (looked.getKey().isFound()) {
        woven.add(looked.getValue());
      }
    }
    missing.removeAll(woven);
    synchronized (found) {
      found.addAll(woven);
    }
    for (HookPoint point : missing) {
      if (point.isMissedIn(members)) {
        report.notMasking(point.group.title() + " (" + point + ")", "not found in this version");
      }
    }
    return woven.isEmpty() ? null : version.mark(writer.toByteArray());
  }

  private static boolean addsVariable(List<HookPoint> points) {
    for (HookPoint point : points) {
      if (point.advice == Advice.APPENDED || point.advice == Advice.CONTAINER) {
        return true;
      }
    }
    return false;
  }
}
