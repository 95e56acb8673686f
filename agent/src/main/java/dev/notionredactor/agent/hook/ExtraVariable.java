package dev.notionredactor.agent.hook;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Gives a method one more {@code int} variable, right behind its arguments, and moves the method's
 * own up by one. Wants expanded frames.
 */
abstract class ExtraVariable extends MethodVisitor {

  /** The variable's index. */
  final int variable;

  ExtraVariable(MethodVisitor next, HookedMethod in) {
    super(Opcodes.ASM9, next);
    this.variable = in.slot(in.arguments.length);
  }

  /** Sets the variable, by way of {@link #mv}: instructions visited here would be moved. */
  abstract void set();

  @Override
  public final void visitCode() {
    super.visitCode();
    set();
  }

  @Override
  public final void visitVarInsn(int opcode, int index) {
    super.visitVarInsn(opcode, moved(index));
  }

  @Override
  public final void visitIincInsn(int index, int increment) {
    super.visitIincInsn(moved(index), increment);
  }

  @Override
  public final void visitLocalVariable(
      String name, String descriptor, String signature, Label start, Label end, int index) {
    super.visitLocalVariable(name, descriptor, signature, start, end, moved(index));
  }

  @Override
  public final void visitFrame(
      int type, int localCount, Object[] locals, int stackSize, Object[] stack) {
    List<Object> moved = new ArrayList<>();
    int index = 0;
    int next = 0;
    for (; index < variable; next++) {
      // A frame leaves out what is unset at its end.
      Object local = next < localCount ? locals[next] : Opcodes.TOP;
      moved.add(local);
      index += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
    }
    moved.add(Opcodes.INTEGER);
    for (; next < localCount; next++) {
      moved.add(locals[next]);
    }
    super.visitFrame(type, moved.size(), moved.toArray(), stackSize, stack);
  }

  private int moved(int index) {
    return index < variable ? index : index + 1;
  }
}
