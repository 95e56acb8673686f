package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Adds a call at the start of a {@code void} method that may do the method's work instead of it.
 */
abstract class TakeOver extends AtEntry {

  TakeOver(MethodVisitor next) {
    super(next);
  }

  /** Leaves on the stack whether the work is done. */
  abstract void call();

  @Override
  final void onEntry() {
    Label goOn = new Label();
    call();
    visitJumpInsn(Opcodes.IFEQ, goOn);
    visitInsn(Opcodes.RETURN);
    visitLabel(goOn);
    // The variables are still the arguments and the stack is empty, as at the method's start.
    visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    // So that a frame that the method itself begins with does not fall on the same instruction.
    visitInsn(Opcodes.NOP);
  }
}
