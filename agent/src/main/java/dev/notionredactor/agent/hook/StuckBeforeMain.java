package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.classfile.ClassFileVersion;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Makes the {@code java} launcher sleep for ever instead of looking for the main class. */
public final class StuckBeforeMain implements ClassFileTransformer {

  private static final String LAUNCHER = "sun/launcher/LauncherHelper";

  private StuckBeforeMain() {}

  /**
   * Does it at once: a JVM that is about to end no longer shows classes to transformers.
   *
   * @throws Exception if this JVM's launcher is another, or may not be changed
   */
  public static void install(Instrumentation instrumentation) throws Exception {
    instrumentation.addTransformer(new StuckBeforeMain(), /* canRetransform= */ true);
    instrumentation.retransformClasses(Class.forName(LAUNCHER.replace('/', '.'), false, null));
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytecode) {
    if (!LAUNCHER.equals(name)) {
      return null;
    }
    ClassFileVersion version = ClassFileVersion.of(bytecode);
    ClassReader reader = new ClassReader(version.readable(bytecode));
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, thrown);
            return !method.equals("checkAndLoadMain")
                ? next
                : new AtEntry(next) {
                  @Override
                  void onEntry() {
                    visitLdcInsn(Long.MAX_VALUE);
                    visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
                  }
                };
          }
        },
        0);
    return version.mark(writer.toByteArray());
  }
}
