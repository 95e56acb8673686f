package dev.notionredactor.it;

import dev.notionredactor.programs.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The packaged agent with a scanner that fails where a text asks for it, as {@link Fault} says. */
final class FaultyAgent {

  private static final String SCANNER =
      "dev/notionredactor/agent/shaded/core/scanner/Scanner.class";

  private FaultyAgent() {}

  /** A copy of the jar in which one call was added, and nothing else changed. */
  static Path in(Path directory) throws IOException {
    return AgentClasses.changed(
        directory,
        classes -> {
          Path scanner = classes.getPath(SCANNER);
          Files.write(scanner, withCall(Files.readAllBytes(scanner)));
        });
  }

  private static byte[] withCall(byte[] scanner) {
    ClassReader reader = new ClassReader(scanner);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals("find") ? new CallAtStart(method) : method;
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class CallAtStart extends MethodVisitor {

    CallAtStart(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitVarInsn(Opcodes.ALOAD, 2);
      visitVarInsn(Opcodes.ILOAD, 3);
      visitVarInsn(Opcodes.ILOAD, 4);
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          Type.getInternalName(Fault.class),
          "in",
          "(Ljava/lang/Object;II)V",
          /* isInterface= */ false);
    }
  }
}
