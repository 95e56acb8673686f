package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Which methods of a class call the bridge, and so have their hook points. */
final class WovenMethods extends ClassVisitor {

  private final Set<String> found = new HashSet<>();

  private WovenMethods() {
    super(Opcodes.ASM9);
  }

  /** These methods, as name and descriptor in one. */
  static Set<String> in(ClassReader reader) {
    WovenMethods methods = new WovenMethods();
    reader.accept(methods, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return methods.found;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String ofMethod, String signature, String[] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitMethodInsn(int op, String type, String name, String call, boolean itf) {
        if (type.equals(BridgeInstaller.NAME)) {
          found.add(method + ofMethod);
        }
      }
    };
  }
}
