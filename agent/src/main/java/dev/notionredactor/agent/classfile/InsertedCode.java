package dev.notionredactor.agent.classfile;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Takes what is visited of a method, and keeps the instructions that are not the method's own.
 *
 * <p>It knows those instructions alone that hook points in classes of the JDK add, and refuses
 * everything else by an {@code IllegalArgumentException}. Not thread-safe.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-6.html#jvms-6.5">The
 *     instructions</a>
 */
final class InsertedCode extends MethodVisitor {

  private static final int LOAD_LONG = 20;

  private final ConstantPool constants;
  private final Bytes code = new Bytes();

  /** How many variables the method has. */
  private int variables;

  /** The method's own instruction that is next; negative if there is none, or it was visited. */
  private int own = -1;

  private int ownVariable;
  private String ownOwner;
  private String ownName;
  private String ownDescriptor;

  /** What was added before it. */
  private byte[] before;

  /** How many words those added at one place put on the stack, at most. */
  private int pushed;

  private int mostPushed;

  /** Where a jump goes that is not complete, and where its operand is. */
  private Label target;

  private int jump;

  private boolean isStart;
  private int frame;

  InsertedCode(ConstantPool constants) {
    super(Opcodes.ASM9);
    this.constants = constants;
  }

  /**
   * Begins a method.
   *
   * @param variables how many it has, of one word
   */
  void begin(int variables) {
    this.variables = variables;
    code.take();
    isStart = true;
    frame = -1;
    pushed = 0;
    mostPushed = 0;
  }

  /** What was added at the method's start. */
  byte[] atStart() {
    isStart = false;
    return end();
  }

  /**
   * Where there is a frame among it, with the variables and the stack of the start; or negative.
   */
  int frame() {
    return frame;
  }

  /** An instruction of the method's own is visited next, which has no operand. */
  void expect(int opcode) {
    own = opcode;
  }

  void expectVariable(int opcode, int variable) {
    own = opcode;
    ownVariable = variable;
  }

  /** The same of one that names a field or a method. */
  void expectMember(int opcode, String owner, String name, String descriptor) {
    own = opcode;
    ownOwner = owner;
    ownName = name;
    ownDescriptor = descriptor;
  }

  /** What was added before it. */
  byte[] before() {
    byte[] stood = before;
    check(stood != null);
    before = null;
    return stood;
  }

  /** What was added behind it. */
  byte[] behind() {
    return end();
  }

  /** By how many words the stack may have become higher. */
  int stack() {
    return mostPushed;
  }

  private byte[] end() {
    check(target == null);
    mostPushed = Math.max(mostPushed, pushed);
    pushed = 0;
    return code.take();
  }

  private boolean isOwn(int opcode, String owner, String name, String descriptor) {
    return opcode == own
        && name.equals(ownName)
        && descriptor.equals(ownDescriptor)
        && owner.equals(ownOwner);
  }

  private void own() {
    own = -1;
    check(target == null);
    before = code.take();
  }

  private static void check(boolean isKnown) {
    if (!isKnown) {
      throw new IllegalArgumentException("instruction that is not known");
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == own) {
      own();
      return;
    }
    check(
        opcode == Opcodes.NOP
            || opcode == Opcodes.ACONST_NULL
            || opcode == Opcodes.DUP
            || opcode == Opcodes.POP
            || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN));
    code.put1(opcode);
    pushed++;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    if (opcode == own && variable == ownVariable) {
      own();
      return;
    }
    check(variable < variables && variable <= 0xff);
    boolean loads = opcode < Opcodes.ISTORE;
    if (variable < Instructions.SHORT_VARIABLES) {
      int first = loads ? Instructions.SHORT_LOADS : Instructions.SHORT_STORES;
      int type = opcode - (loads ? Opcodes.ILOAD : Opcodes.ISTORE);
      code.put1(first + Instructions.SHORT_VARIABLES * type + variable);
    } else {
      code.put1(opcode);
      code.put1(variable);
    }
    pushed += 2;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (isOwn(opcode, owner, name, descriptor)) {
      own();
      return;
    }
    check(opcode == Opcodes.GETFIELD);
    code.put1(opcode);
    code.put2(constants.addField(owner, name, descriptor));
    pushed += 2;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    if (isOwn(opcode, owner, name, descriptor)) {
      own();
      return;
    }
    check(opcode != Opcodes.INVOKEINTERFACE && !isInterface);
    code.put1(opcode);
    code.put2(constants.addMethod(owner, name, descriptor));
    pushed += 2;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    check(opcode == Opcodes.CHECKCAST);
    code.put1(opcode);
    code.put2(constants.addClass(type));
  }

  @Override
  public void visitLdcInsn(Object value) {
    check(value instanceof Long);
    code.put1(LOAD_LONG);
    code.put2(constants.addLong((Long) value));
    pushed += 2;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    check(target == null);
    target = label;
    code.put1(opcode);
    jump = code.length();
    code.put2(0);
  }

  @Override
  public void visitLabel(Label label) {
    check(label == target);
    target = null;
    // From where the instruction begins, one byte before.
    code.set2(jump, code.length() - (jump - 1));
  }

  @Override
  public void visitFrame(int kind, int localCount, Object[] locals, int count, Object[] stack) {
    check(isStart && kind == Opcodes.F_SAME && frame < 0);
    frame = code.length();
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    check(false);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    check(false);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    check(false);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    check(false);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    check(false);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    check(false);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    check(false);
  }
}
