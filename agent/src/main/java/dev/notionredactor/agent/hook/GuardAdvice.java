package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves the {@link Advice} for files that are guarded: what is written to one is redacted at once
 * and in its length, so that nothing else about the file is any different.
 */
final class GuardAdvice {

  private static final String PATH = "Ljava/lang/String;";
  private static final String BYTES = "[B";
  private static final String BUFFER = "Ljava/nio/ByteBuffer;";
  private static final String BUFFERS = "[Ljava/nio/ByteBuffer;";

  private GuardAdvice() {}

  /** A file was opened, by whatever constructor. */
  static MethodVisitor opened(MethodVisitor method, HookedMethod in) {
    String descriptor = BridgeCall.DESCRIPTOR.getDescriptor();
    String field = in.fieldOf(descriptor);
    int argument = in.slotOf(BridgeCall.DESCRIPTOR);
    if (field == null && argument < 0) {
      return null;
    }
    boolean hasPath = in.hasField("path", PATH);
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        if (argument >= 0) {
          visitVarInsn(Opcodes.ALOAD, argument);
        } else {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitFieldInsn(Opcodes.GETFIELD, in.owner, field, descriptor);
        }
        if (hasPath) {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitFieldInsn(Opcodes.GETFIELD, in.owner, "path", PATH);
        } else {
          visitInsn(Opcodes.ACONST_NULL);
        }
        BridgeCall.invoke(mv, "opened", '(' + descriptor + PATH + ")V");
      }
    };
  }

  /** What is written is replaced, before the method sees it. */
  static MethodVisitor written(MethodVisitor method, HookedMethod in) {
    int text = textOf(in);
    if (text < 0) {
      return null;
    }
    String type = in.arguments[text].getDescriptor();
    boolean isPart = in.arguments.length == text + 3 && type.startsWith("[");
    boolean isBuffer = type.equals(BUFFER) || type.equals(BUFFERS);
    MethodVisitor replaced =
        new AtEntry(method) {
          @Override
          void onEntry() {
            int slot = in.slot(text);
            load(slot);
            if (isPart) {
              visitVarInsn(Opcodes.ILOAD, slot + 1);
              visitVarInsn(Opcodes.ILOAD, slot + 2);
            }
            loadDescriptor(this, in);
            BridgeCall.invoke(
                mv,
                "guarded",
                '('
                    + type
                    + (isPart ? "II" : "")
                    + BridgeCall.DESCRIPTOR.getDescriptor()
                    + ')'
                    + type);
            visitVarInsn(in.arguments[text].getOpcode(Opcodes.ISTORE), slot);
          }

          private void load(int slot) {
            visitVarInsn(in.arguments[text].getOpcode(Opcodes.ILOAD), slot);
          }
        };
    return !isBuffer
        ? replaced
        : new AtReturn(replaced) {
          @Override
          void beforeReturn() {
            visitVarInsn(Opcodes.ALOAD, in.slot(text));
            BridgeCall.invoke(mv, "written", "(Ljava/lang/Object;)V");
          }
        };
  }

  private static void loadDescriptor(MethodVisitor method, HookedMethod in) {
    String descriptor = BridgeCall.DESCRIPTOR.getDescriptor();
    if (in.isStatic()) {
      method.visitVarInsn(Opcodes.ALOAD, in.slotOf(BridgeCall.DESCRIPTOR));
    } else {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitFieldInsn(Opcodes.GETFIELD, in.owner, in.fieldOf(descriptor), descriptor);
    }
  }

  /** The argument that is written; negative if the method is none that is meant. */
  private static int textOf(HookedMethod in) {
    boolean hasDescriptor =
        in.isStatic()
            ? in.slotOf(BridgeCall.DESCRIPTOR) >= 0
            : in.fieldOf(BridgeCall.DESCRIPTOR.getDescriptor()) != null;
    if ((in.access & Opcodes.ACC_NATIVE) != 0 || !hasDescriptor) {
      return -1;
    }
    if (in.isStatic()) {
      return in.descriptor.startsWith("(Ljava/io/FileDescriptor;" + BUFFER) ? 1 : -1;
    }
    switch (in.descriptor.substring(1, in.descriptor.indexOf(')'))) {
      case "I":
      case BYTES:
      case BYTES + "II":
      case PATH:
      case BUFFERS + "II":
        return 0;
      default:
        return -1;
    }
  }
}
