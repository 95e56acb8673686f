package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Where a method reads a field that holds one of Log4j's own containers, a redacted copy takes the
 * place of one that holds a key; it is made by way of the JDK's containers, as the bridge knows no
 * others. For methods whose variables are still their arguments then, and whose stack is empty.
 */
final class RedactedCopy extends Within {

  private static final String LOG4J = "org/apache/logging/log4j/";

  RedactedCopy(MethodVisitor next) {
    super(next);
  }

  @Override
  public void visitFieldInsn(int op, String owner, String name, String descriptor) {
    super.visitFieldInsn(op, owner, name, descriptor);
    if (op == Opcodes.GETFIELD) {
      String type = Type.getType(descriptor).getInternalName();
      switch (type) {
        case LOG4J + "util/StringMap":
        case LOG4J + "util/IndexedStringMap":
          copy(type, "toMap", "java/util/Map", LOG4J + "util/SortedArrayStringMap");
          break;
        case LOG4J + "ThreadContext$ContextStack":
          copy(type, "asList", "java/util/List", LOG4J + "spi/MutableThreadContextStack");
          break;
        default:
      }
    }
  }

  private void copy(String type, String read, String contents, String copy) {
    found();
    Label asItIs = new Label();
    visitInsn(Opcodes.DUP);
    visitJumpInsn(Opcodes.IFNULL, asItIs);
    visitInsn(Opcodes.DUP);
    call(type, "isEmpty", "()Z");
    visitJumpInsn(Opcodes.IFNE, asItIs);
    visitInsn(Opcodes.DUP);
    call(type, read, "()L" + contents + ";");
    BridgeCall.invoke(mv, "holdsKey", "(L" + contents + ";)Z");
    visitJumpInsn(Opcodes.IFEQ, asItIs);
    call(type, read, "()L" + contents + ";");
    BridgeCall.redact(mv, Type.getObjectType(contents));
    visitTypeInsn(Opcodes.NEW, copy);
    visitInsn(Opcodes.DUP_X1);
    visitInsn(Opcodes.SWAP);
    visitMethodInsn(
        Opcodes.INVOKESPECIAL, copy, "<init>", "(L" + contents + ";)V", /* isInterface= */ false);
    visitLabel(asItIs);
    visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {type});
    // So that a frame of the method's own does not fall on the same instruction.
    visitInsn(Opcodes.NOP);
  }

  private void call(String type, String method, String descriptor) {
    visitMethodInsn(Opcodes.INVOKEINTERFACE, type, method, descriptor, /* isInterface= */ true);
  }
}
