package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Adds a call at the start of a method that may take the method's work over. */
abstract class TakeOver extends AtEntry {

  TakeOver(MethodVisitor next) {
    super(next);
  }

  /** Leaves on the stack whether the method is to go no further. */
  abstract void call();

  /** Then returns from the method. */
  abstract void leave();

  @Override
  final void onEntry() {
    Label goOn = new Label();
    call();
    visitJumpInsn(Opcodes.IFEQ, goOn);
    leave();
    visitLabel(goOn);
    // The variables are still the arguments and the stack is empty, as at the method's start.
    visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    // So that a frame that the method itself begins with does not fall on the same instruction.
    visitInsn(Opcodes.NOP);
  }
}
