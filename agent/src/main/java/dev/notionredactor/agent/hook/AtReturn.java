package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Adds instructions before a method's returns; what is returned is on the stack. */
abstract class AtReturn extends MethodVisitor {

  AtReturn(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  abstract void beforeReturn();

  @Override
  public final void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      beforeReturn();
    }
    super.visitInsn(opcode);
  }
}
