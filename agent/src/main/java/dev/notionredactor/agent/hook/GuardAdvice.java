package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves the {@link Advice} for files that are guarded: what is written to one is redacted at once
 * and in its length, so that nothing else about the file is any different.
 */
final class GuardAdvice {

  private static final String DESCRIPTOR = BridgeCall.DESCRIPTOR.getDescriptor();
  private static final String PATH = "Ljava/lang/String;";
  private static final String BYTES = "[B";
  private static final String BUFFER = "Ljava/nio/ByteBuffer;";
  private static final String BUFFERS = "[Ljava/nio/ByteBuffer;";

  private GuardAdvice() {}

  /** A file was opened, by whatever constructor. */
  static MethodVisitor opened(MethodVisitor method, HookedMethod in) {
    String field = in.fieldOf(DESCRIPTOR);
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
          visitFieldInsn(Opcodes.GETFIELD, in.owner, field, DESCRIPTOR);
        }
        if (hasPath) {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitFieldInsn(Opcodes.GETFIELD, in.owner, "path", PATH);
        } else {
          visitInsn(Opcodes.ACONST_NULL);
        }
        BridgeCall.invoke(mv, "opened", '(' + DESCRIPTOR + PATH + ")V");
      }
    };
  }

  /** The file is gone on with at another place. */
  static MethodVisitor moved(MethodVisitor method, HookedMethod in) {
    if (!in.descriptor.startsWith("(J)") || in.fieldOf(DESCRIPTOR) == null) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        loadDescriptor(this, in);
        BridgeCall.invoke(mv, "moved", '(' + DESCRIPTOR + ")V");
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
    boolean hasPosition = type.equals(BUFFER);
    String bridged = in.name.equals("writeChars") ? "guardedPairs" : "guarded";
    String position = hasPosition ? "J" : "";
    String arguments = type + (isPart ? "II" : position) + DESCRIPTOR;
    MethodVisitor replaced =
        new AtEntry(method) {
          @Override
          void onEntry() {
            int slot = in.slot(text);
            visitVarInsn(in.arguments[text].getOpcode(Opcodes.ILOAD), slot);
            if (isPart) {
              visitVarInsn(Opcodes.ILOAD, slot + 1);
              visitVarInsn(Opcodes.ILOAD, slot + 2);
            }
            if (hasPosition) {
              visitVarInsn(Opcodes.LLOAD, slot + 1);
            }
            loadDescriptor(this, in);
            BridgeCall.invoke(mv, bridged, '(' + arguments + ')' + type);
            visitVarInsn(in.arguments[text].getOpcode(Opcodes.ISTORE), slot);
          }
        };
    return !hasPosition && !type.equals(BUFFERS)
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
    if (in.isStatic()) {
      method.visitVarInsn(Opcodes.ALOAD, in.slotOf(BridgeCall.DESCRIPTOR));
    } else {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitFieldInsn(Opcodes.GETFIELD, in.owner, in.fieldOf(DESCRIPTOR), DESCRIPTOR);
    }
  }

  /** The argument that is written; negative if the method is none that is meant. */
  private static int textOf(HookedMethod in) {
    boolean hasDescriptor =
        in.isStatic() ? in.slotOf(BridgeCall.DESCRIPTOR) >= 0 : in.fieldOf(DESCRIPTOR) != null;
    if ((in.access & Opcodes.ACC_NATIVE) != 0 || !hasDescriptor) {
      return -1;
    }
    if (in.isStatic()) {
      return in.descriptor.startsWith('(' + DESCRIPTOR + BUFFER + 'J') ? 1 : -1;
    }
    if ((in.access & Opcodes.ACC_PUBLIC) == 0) {
      // Others get it from those that are.
      return -1;
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
