package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.classfile.ClassFileVersion;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/**
 * A class that gets its hook points by ASM, whatever they do in it. Apart from {@link
 * HookTransformer}, as most small programs need none of ASM's reader and writer.
 */
final class Rewriting {

  private final ClassFileVersion version;
  private final ClassWriter writer;

  /** Has seen the class. */
  final HookVisitor visitor;

  /**
   * Adds them.
   *
   * @param mayBeThere whether some may be in the class, as another agent has changed it
   */
  Rewriting(List<HookPoint> points, byte[] bytecode, boolean mayBeThere) {
    version = ClassFileVersion.of(bytecode);
    ClassReader reader = new ClassReader(version.readable(bytecode));
    Set<String> intact = mayBeThere ? WovenMethods.in(reader) : Collections.emptySet();
    writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    visitor = new HookVisitor(writer, points, intact);
    reader.accept(visitor, HookVisitor.addsVariable(points) ? ClassReader.EXPAND_FRAMES : 0);
  }

  byte[] toByteArray() {
    return version.mark(writer.toByteArray());
  }
}
