package dev.notionredactor.agent.hook;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Adds hook points to one class, and knows which of them it had a method for. */
final class HookVisitor extends ClassVisitor {

  /** A bridge method calls the one that has the code, whose arguments must stay of its types. */
  private static final int NOT_THE_CODE =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE;

  /** Of a version, as ASM has them. */
  private static final int MAJOR = 0xffff;

  private List<HookPoint> points;
  private final Collection<String> intact;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> members = new HashSet<>();

  private final Set<HookPoint> woven = new HashSet<>();
  private final Set<HookPoint> missing;
  private final Map<BodyChange, HookPoint> looking = new HashMap<>();
  private String owner;
  private boolean hasFrames;

  /**
   * Of one class.
   *
   * @param next what writes it
   * @param intact the methods that have their hook points, as name and descriptor in one
   */
  HookVisitor(ClassVisitor next, List<HookPoint> points, Collection<String> intact) {
    super(Opcodes.ASM9, next);
    this.points = points;
    this.intact = intact;
    this.missing = new HashSet<>(points);
  }

  /** Whether one of these gives a method an {@link ExtraVariable}. */
  static boolean addsVariable(List<HookPoint> points) {
    for (HookPoint point : points) {
      if (point.advice.addsVariable()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(
      int classVersion,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    owner = name;
    hasFrames = (classVersion & MAJOR) >= Opcodes.V1_6;
    if ("java/lang/Object".equals(superName) && HookPoints.areOfExceptions(points)) {
      // It is only called an exception.
      points = Collections.emptyList();
      missing.clear();
    }
    super.visit(classVersion, access, name, signature, superName, interfaces);
  }

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
    MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
    if ((access & NOT_THE_CODE) != 0) {
      return method;
    }
    HookedMethod hooked = null;
    for (HookPoint point : points) {
      if (!point.appliesTo(name)) {
        continue;
      }
      if (intact.contains(name + descriptor)) {
        missing.remove(point);
        continue;
      }
      if (hooked == null) {
        hooked = new HookedMethod(owner, hasFrames, fields, access, name, descriptor);
      }
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

  @Override
  public void visitEnd() {
    for (Map.Entry<BodyChange, HookPoint> looked : looking.entrySet()) {
      if (looked.getKey().isFound()) {
        woven.add(looked.getValue());
      }
    }
    missing.removeAll(woven);
    super.visitEnd();
  }

  /** The hook points that were added. */
  Set<HookPoint> woven() {
    return woven;
  }

  /** Those for which there was no method, and none was to be expected. */
  boolean misses(HookPoint point) {
    return missing.contains(point) && point.isMissedIn(members);
  }
}
