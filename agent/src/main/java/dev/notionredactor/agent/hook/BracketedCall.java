package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** A method of an object of whose beginning and end, be it by an exception, the bridge hears. */
abstract class BracketedCall extends AtReturn {

  private final HookedMethod in;
  private final Label start = new Label();

  BracketedCall(MethodVisitor next, HookedMethod in) {
    super(next);
    this.in = in;
  }

  /** Tells of the beginning. */
  abstract void begin();

  /** Tells of the end; leaves the stack as it is. */
  abstract void end();

  /** Adds the beginning here: to be called once. */
  final void visitBegin() {
    visitLabel(start);
    begin();
  }

  @Override
  final void beforeReturn() {
    end();
  }

  /** If the method throws, that is an end as well. */
  @Override
  public final void visitMaxs(int stack, int variables) {
    Label handler = new Label();
    visitLabel(handler);
    if (in.hasFrames) {
      Object[] self = {in.owner};
      visitFrame(Opcodes.F_FULL, 1, self, 1, new Object[] {"java/lang/Throwable"});
    }
    end();
    visitInsn(Opcodes.ATHROW);
    // Last, so that the method's own handlers come first.
    visitTryCatchBlock(start, handler, handler, null);
    super.visitMaxs(stack, variables);
  }
}
