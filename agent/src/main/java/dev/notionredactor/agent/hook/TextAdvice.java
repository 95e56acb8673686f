package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Weaves the {@link Advice} for values that go into a method or come out of it. */
final class TextAdvice {

  private TextAdvice() {}

  static MethodVisitor returned(MethodVisitor method, HookedMethod in) {
    Type type = in.returned();
    return !BridgeCall.canReplace(type)
        ? null
        : new AtReturn(method) {
          @Override
          void beforeReturn() {
            BridgeCall.redact(mv, type);
          }
        };
  }

  static MethodVisitor said(MethodVisitor method, HookedMethod in) {
    if (in.isStatic()) {
      return returned(method, in);
    }
    return new AtReturn(method) {

      /** Whether the first variable may hold something else than the object by now. */
      private boolean reused;

      @Override
      public void visitVarInsn(int opcode, int variable) {
        reused |= variable == 0 && opcode >= Opcodes.ISTORE;
        super.visitVarInsn(opcode, variable);
      }

      @Override
      void beforeReturn() {
        if (reused) {
          BridgeCall.redact(mv, in.returned());
          return;
        }
        visitVarInsn(Opcodes.ALOAD, 0);
        BridgeCall.invoke(mv, "said", "(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/String;");
      }
    };
  }

  static MethodVisitor argument(MethodVisitor method, HookedMethod in) {
    MethodVisitor woven = method;
    for (int i = 0; i < in.arguments().length; i++) {
      if (BridgeCall.canRedact(in.arguments()[i])) {
        woven = redacting(woven, in.arguments()[i], in.slot(i));
      }
    }
    return woven == method ? null : woven;
  }

  private static MethodVisitor redacting(MethodVisitor method, Type type, int slot) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.redact(mv, type);
        if (BridgeCall.canReplace(type)) {
          visitVarInsn(Opcodes.ASTORE, slot);
        }
      }
    };
  }

  static MethodVisitor printed(MethodVisitor method, HookedMethod in) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, 1);
        BridgeCall.invoke(mv, "redactPrinted", "(Ljava/lang/Object;)Ljava/lang/Object;");
        visitVarInsn(Opcodes.ASTORE, 1);
      }
    };
  }
}
