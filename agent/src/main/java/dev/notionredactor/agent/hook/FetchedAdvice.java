package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Tells the bridge what a method returns, and by what name: a secret, perhaps. */
final class FetchedAdvice {

  private static final Type NAME = Type.getType(String.class);

  private FetchedAdvice() {}

  /** {@code told}: the bridge's method that is told. */
  static MethodVisitor in(MethodVisitor method, HookedMethod in, String told) {
    if (in.isStatic() || in.returned().getSort() < Type.ARRAY) {
      return null;
    }
    int namedBy = namedBy(in);
    return new AtReturn(method) {

      /** Whether the variable may hold no object by now. */
      private boolean reused;

      @Override
      public void visitVarInsn(int opcode, int variable) {
        boolean isWide = opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE;
        reused |=
            opcode >= Opcodes.ISTORE
                && opcode < Opcodes.ASTORE
                && (variable == namedBy || (isWide && variable + 1 == namedBy));
        super.visitVarInsn(opcode, variable);
      }

      @Override
      void beforeReturn() {
        visitInsn(Opcodes.DUP);
        if (reused) {
          visitInsn(Opcodes.ACONST_NULL);
        } else {
          visitVarInsn(Opcodes.ALOAD, namedBy);
        }
        BridgeCall.invoke(mv, told, "(Ljava/lang/Object;Ljava/lang/Object;)V");
      }
    };
  }

  /** The variable of what has the name: the first string, the last object, or else this. */
  private static int namedBy(HookedMethod in) {
    int last = 0;
    for (int i = 0; i < in.arguments().length; i++) {
      if (in.arguments()[i].equals(NAME)) {
        return in.slot(i);
      }
      last = in.arguments()[i].getSort() == Type.OBJECT ? in.slot(i) : last;
    }
    return last;
  }
}
