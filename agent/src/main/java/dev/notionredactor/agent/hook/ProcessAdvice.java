package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves the {@link Advice} for what goes past Java: native channels and child processes. Hardly
 * any program has one of them, so they are not among those that each start loads.
 */
final class ProcessAdvice {

  private static final String BUFFER_WRITE = "(Ljava/nio/ByteBuffer;)I";

  private ProcessAdvice() {}

  static MethodVisitor nativeWritten(MethodVisitor method, HookedMethod in) {
    if (!in.descriptor.equals(BUFFER_WRITE) || !in.hasField("fd", "I")) {
      return null;
    }
    return new TakeOver(method) {
      @Override
      void call() {
        bridge("takesOver", "(ILjava/nio/ByteBuffer;)Z");
      }

      @Override
      void leave() {
        bridge("write", "(ILjava/nio/ByteBuffer;)I");
        visitInsn(Opcodes.IRETURN);
      }

      private void bridge(String name, String descriptor) {
        visitVarInsn(Opcodes.ALOAD, 0);
        visitFieldInsn(Opcodes.GETFIELD, in.owner, "fd", "I");
        visitVarInsn(Opcodes.ALOAD, 1);
        BridgeCall.invoke(mv, name, descriptor);
      }
    };
  }

  static MethodVisitor started(MethodVisitor method) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, 0);
        BridgeCall.invoke(mv, "started", "(Ljava/lang/Object;)V");
      }
    };
  }
}
