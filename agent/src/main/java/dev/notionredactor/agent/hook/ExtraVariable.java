package dev.notionredactor.agent.hook;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Gives a method one more variable of one word, right behind its arguments, and moves the method's
 * own up by one. Wants expanded frames.
 */
abstract class ExtraVariable extends MethodVisitor {

  private final HookedMethod in;

  /** The variable's index. */
  private final int variable;

  private final Type type;

  ExtraVariable(MethodVisitor next, HookedMethod in, Type type) {
    super(Opcodes.ASM9, next);
    this.in = in;
    this.variable = in.slot(in.arguments().length);
    this.type = type;
  }

  /** Sets the variable, by way of {@link #mv}: instructions visited here would be moved. */
  abstract void set();

  /** Puts the variable on the stack. */
  final void load() {
    mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
  }

  /** Takes the variable from the stack. */
  final void store() {
    mv.visitVarInsn(type.getOpcode(Opcodes.ISTORE), variable);
  }

  /**
   * A frame within {@link #set}, when the variable has been set. Nobody has any other variable
   * there yet.
   *
   * @param stack what is on it
   */
  final void frameAtStart(Object... stack) {
    List<Object> variables = new ArrayList<>();
    if (!in.isStatic()) {
      variables.add(in.owner);
    }
    for (Type argument : in.arguments()) {
      variables.add(inFrame(argument));
    }
    variables.add(inFrame(type));
    mv.visitFrame(Opcodes.F_NEW, variables.size(), variables.toArray(), stack.length, stack);
    // So that a frame that the method itself begins with does not fall on the same instruction.
    mv.visitInsn(Opcodes.NOP);
  }

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
      int kind, int localCount, Object[] locals, int stackSize, Object[] stack) {
    List<Object> moved = new ArrayList<>();
    int index = 0;
    int next = 0;
    for (; index < variable; next++) {
      // A frame leaves out what is unset at its end.
      Object local = next < localCount ? locals[next] : Opcodes.TOP;
      moved.add(local);
      index += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
    }
    moved.add(inFrame(type));
    for (; next < localCount; next++) {
      moved.add(locals[next]);
    }
    super.visitFrame(kind, moved.size(), moved.toArray(), stackSize, stack);
  }

  private int moved(int index) {
    return index < variable ? index : index + 1;
  }

  /** How a frame names a variable of a type. */
  private static Object inFrame(Type type) {
    switch (type.getSort()) {
      case Type.BOOLEAN:
      case Type.BYTE:
      case Type.CHAR:
      case Type.SHORT:
      case Type.INT:
        return Opcodes.INTEGER;
      case Type.LONG:
        return Opcodes.LONG;
      case Type.FLOAT:
        return Opcodes.FLOAT;
      case Type.DOUBLE:
        return Opcodes.DOUBLE;
      default:
        return type.getInternalName();
    }
  }
}
