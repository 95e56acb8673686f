package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves the {@link Advice} for files that are guarded: what is written to one is redacted at once
 * and in its length, so that nothing else about the file is any different.
 */
final class GuardAdvice {

  static final String DESCRIPTOR = BridgeCall.DESCRIPTOR.getDescriptor();

  private static final String PATH = "Ljava/lang/String;";
  private static final String BYTES = "[B";

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

  /** What is written is replaced, before the method sees it. */
  static MethodVisitor written(MethodVisitor method, HookedMethod in) {
    if ((in.access & Opcodes.ACC_NATIVE) != 0) {
      return null;
    }
    if (in.owner.startsWith("sun/nio/ch/")) {
      return ChannelGuardAdvice.written(method, in);
    }
    if ((in.access & Opcodes.ACC_PUBLIC) == 0 || !isText(in)) {
      // Others get it from those that are public.
      return null;
    }
    String bridged = in.name.equals("writeChars") ? "guardedPairs" : "guarded";
    return replacing(method, in, 0, in.arguments().length, bridged);
  }

  private static boolean isText(HookedMethod in) {
    switch (in.descriptor.substring(1, in.descriptor.indexOf(')'))) {
      case "I":
      case BYTES:
      case BYTES + "II":
      case PATH:
        return in.fieldOf(DESCRIPTOR) != null;
      default:
        return false;
    }
  }

  /**
   * Replaces an argument by what the bridge makes of it and of those behind it.
   *
   * @param text which one
   * @param end where those end that the bridge is given
   */
  static MethodVisitor replacing(
      MethodVisitor method, HookedMethod in, int text, int end, String bridged) {
    String type = in.arguments()[text].getDescriptor();
    StringBuilder arguments = new StringBuilder("(");
    for (int i = text; i < end; i++) {
      arguments.append(in.arguments()[i].getDescriptor());
    }
    String descriptor = arguments.append(DESCRIPTOR).append(')').append(type).toString();
    return new AtEntry(method) {
      @Override
      void onEntry() {
        for (int i = text; i < end; i++) {
          visitVarInsn(in.arguments()[i].getOpcode(Opcodes.ILOAD), in.slot(i));
        }
        loadDescriptor(this, in);
        BridgeCall.invoke(mv, bridged, descriptor);
        visitVarInsn(in.arguments()[text].getOpcode(Opcodes.ISTORE), in.slot(text));
      }
    };
  }

  static void loadDescriptor(MethodVisitor method, HookedMethod in) {
    if (in.isStatic()) {
      method.visitVarInsn(Opcodes.ALOAD, in.slotOf(BridgeCall.DESCRIPTOR));
    } else {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitFieldInsn(Opcodes.GETFIELD, in.owner, in.fieldOf(DESCRIPTOR), DESCRIPTOR);
    }
  }
}
