package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** As {@link GuardAdvice}, in classes of channels, which not every start loads. */
final class ChannelGuardAdvice {

  private static final String BUFFERS = "([Ljava/nio/ByteBuffer;II)";

  /** Of one buffer, behind the file's descriptor, and the position it goes to. */
  private static final String BUFFER = "(Ljava/io/FileDescriptor;Ljava/nio/ByteBuffer;J";

  private ChannelGuardAdvice() {}

  /** The file is gone on with at another place. */
  static MethodVisitor moved(MethodVisitor method, HookedMethod in) {
    if (!in.descriptor.startsWith("(J)") || in.fieldOf(GuardAdvice.DESCRIPTOR) == null) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        GuardAdvice.loadDescriptor(this, in);
        BridgeCall.invoke(mv, "moved", '(' + GuardAdvice.DESCRIPTOR + ")V");
      }
    };
  }

  static MethodVisitor written(MethodVisitor method, HookedMethod in) {
    boolean hasSeveral =
        in.descriptor.startsWith(BUFFERS)
            && (in.access & Opcodes.ACC_PUBLIC) != 0
            && in.fieldOf(GuardAdvice.DESCRIPTOR) != null;
    boolean hasOne = in.isStatic() && in.descriptor.startsWith(BUFFER);
    if (!hasSeveral && !hasOne) {
      return null;
    }
    int text = hasOne ? 1 : 0;
    MethodVisitor replaced =
        GuardAdvice.replacing(method, in, text, hasOne ? text + 2 : text + 3, "guarded");
    return new AtReturn(replaced) {
      @Override
      void beforeReturn() {
        visitVarInsn(Opcodes.ALOAD, in.slot(text));
        BridgeCall.invoke(mv, "written", "(Ljava/lang/Object;)V");
      }
    };
  }
}
