package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Weaves the {@link Advice} for what other agents do, and what others ask. */
final class AgentAdvice {

  private static final Type CLASS = Type.getType(Class.class);
  private static final Type NAME = Type.getType(String.class);
  private static final Type BYTECODE = Type.getType(byte[].class);

  private static final Type PROPERTIES = Type.getObjectType("java/util/Properties");

  private AgentAdvice() {}

  static MethodVisitor transformed(MethodVisitor method, HookedMethod in) {
    int type = in.slotOf(CLASS);
    int name = in.slotOf(NAME);
    int retransforms = in.slotOf(Type.BOOLEAN_TYPE);
    if (type < 0 || name < 0 || retransforms < 0 || !in.returned().equals(BYTECODE)) {
      return null;
    }
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        visitVarInsn(Opcodes.ALOAD, name);
        visitVarInsn(Opcodes.ALOAD, type);
        visitVarInsn(Opcodes.ILOAD, retransforms);
        BridgeCall.invoke(
            mv,
            "transformed",
            Type.getMethodDescriptor(BYTECODE, BYTECODE, NAME, CLASS, Type.BOOLEAN_TYPE));
      }
    };
  }

  static MethodVisitor known(MethodVisitor method, HookedMethod in) {
    boolean adds = in.descriptor.equals("(Ljava/lang/String;Ljava/lang/CharSequence;)Z");
    if (!in.isStatic() || !(adds || in.descriptor.equals("(Ljava/lang/String;)Z"))) {
      return null;
    }
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        for (int i = 0; i < in.arguments().length; i++) {
          visitVarInsn(Opcodes.ALOAD, in.slot(i));
        }
        BridgeCall.invoke(mv, adds ? "known" : "retired", in.descriptor.replace("(", "(Z"));
      }
    };
  }

  static MethodVisitor managed(MethodVisitor method, HookedMethod in) {
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        visitInsn(Opcodes.DUP);
        BridgeCall.invoke(mv, "managed", "(Ljava/lang/Object;)V");
      }
    };
  }

  static MethodVisitor asked(MethodVisitor method, HookedMethod in) {
    if (!in.returned().equals(PROPERTIES)) {
      return null;
    }
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        BridgeCall.invoke(mv, "asked", Type.getMethodDescriptor(PROPERTIES, PROPERTIES));
      }
    };
  }
}
