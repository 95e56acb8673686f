package dev.notionredactor.agent.hook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A method of a print stream by which something is printed: the bridge hears of what it is given
 * and may replace it, and then of the method's end, so that it knows which calls come from within.
 */
final class PrintCall extends BracketedCall {

  /** The bridge's method that hears of the end of a line. */
  private static final String LINE = "printedLine";

  private static final String STREAM = "Ljava/io/PrintStream;";

  /** What the bridge can replace. */
  private static final Set<String> TEXTS =
      new HashSet<>(
          Arrays.asList(
              "Ljava/lang/String;", "Ljava/lang/CharSequence;", "Ljava/lang/Object;", "[C", "[B"));

  /** The arguments that say which part of a text is meant, as {@code PrintStream} has them. */
  private static final Set<String> PARTS =
      new HashSet<>(Arrays.asList("([BII)V", "(Ljava/lang/CharSequence;II)V"));

  private final Type[] arguments;

  /** The bridge's method. */
  private final String heard;

  private final boolean ofByte;

  private PrintCall(MethodVisitor next, HookedMethod in, String heard, boolean ofByte) {
    super(next, in);
    this.arguments = in.arguments();
    this.heard = heard;
    this.ofByte = ofByte;
  }

  /**
   * Null if a method does not have the arguments of one by which a print stream prints.
   *
   * @param heard the bridge's method that hears of it
   * @param ofByte whether an {@code int} is a byte
   */
  static MethodVisitor in(MethodVisitor method, HookedMethod in, String heard, boolean ofByte) {
    if (in.isStatic()) {
      return null;
    }
    if (in.arguments().length == 0) {
      return heard.equals(LINE) ? lineEnd(method) : null;
    }
    return isText(in.arguments(), heard) ? new PrintCall(method, in, heard, ofByte) : null;
  }

  /** Whatever else such a method prints, it prints by others. */
  private static MethodVisitor lineEnd(MethodVisitor method) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitLdcInsn("");
        hear(mv, LINE);
      }
    };
  }

  /** One value, one text, or a text and which part of it. */
  private static boolean isText(Type[] arguments, String heard) {
    return arguments.length == 1
        ? isPrimitive(arguments[0]) || TEXTS.contains(arguments[0].getDescriptor())
        : PARTS.contains(Type.getMethodDescriptor(Type.VOID_TYPE, arguments))
            && !heard.equals(LINE);
  }

  /** One of those that {@code String.valueOf} takes. */
  private static boolean isPrimitive(Type type) {
    return "ZCIJFD".contains(type.getDescriptor());
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (arguments.length > 1) {
      replacePart();
    } else if (isPrimitive(arguments[0])) {
      hearValue();
    } else {
      replace();
    }
    // An end too many only means that something is redacted twice.
    visitBegin();
  }

  @Override
  void begin() {
    nest("enter");
  }

  @Override
  void end() {
    nest("leave");
  }

  private void nest(String what) {
    visitVarInsn(Opcodes.ALOAD, 0);
    BridgeCall.invoke(mv, what, "(" + STREAM + ")V");
  }

  /** What can't be replaced still belongs to what is printed. */
  private void hearValue() {
    visitVarInsn(arguments[0].getOpcode(Opcodes.ILOAD), 1);
    String value = arguments[0].getDescriptor();
    if (ofByte) {
      visitInsn(Opcodes.I2C);
      value = "C";
    }
    visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/String",
        "valueOf",
        '(' + value + ")Ljava/lang/String;",
        /* isInterface= */ false);
    hear(mv, heard);
  }

  private static void hear(MethodVisitor method, String heard) {
    tell(method, heard);
    method.visitInsn(Opcodes.POP);
  }

  /** Replaces the text on the stack by what is to be printed instead. */
  private static void tell(MethodVisitor method, String heard) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    BridgeCall.invoke(method, heard, "(Ljava/lang/Object;" + STREAM + ")Ljava/lang/Object;");
  }

  private void replace() {
    visitVarInsn(Opcodes.ALOAD, 1);
    tell(mv, heard);
    store();
  }

  /** What is new is meant as a whole: from 0 on, and as long as it is. */
  private void replacePart() {
    visitVarInsn(Opcodes.ALOAD, 1);
    visitVarInsn(Opcodes.ILOAD, 2);
    visitVarInsn(Opcodes.ILOAD, 3);
    visitVarInsn(Opcodes.ALOAD, 0);
    BridgeCall.invoke(mv, heard, "(Ljava/lang/Object;II" + STREAM + ")Ljava/lang/Object;");
    replaceNumber(2, "start");
    replaceNumber(3, "end");
    store();
  }

  /** With what is new on the stack, and what was given still in its variable. */
  private void replaceNumber(int slot, String what) {
    visitInsn(Opcodes.DUP);
    visitVarInsn(Opcodes.ALOAD, 1);
    visitVarInsn(Opcodes.ILOAD, slot);
    BridgeCall.invoke(mv, what, "(Ljava/lang/Object;Ljava/lang/Object;I)I");
    visitVarInsn(Opcodes.ISTORE, slot);
  }

  private void store() {
    visitTypeInsn(Opcodes.CHECKCAST, arguments[0].getInternalName());
    visitVarInsn(Opcodes.ASTORE, 1);
  }
}
