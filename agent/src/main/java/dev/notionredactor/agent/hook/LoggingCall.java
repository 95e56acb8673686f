package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A method of a logging library that hands something on to appenders. */
abstract class LoggingCall extends BracketedCall {

  private static final Type MESSAGE =
      Type.getObjectType("org/apache/logging/log4j/message/Message");

  private LoggingCall(MethodVisitor next, HookedMethod in) {
    super(next, in);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    visitBegin();
  }

  @Override
  final void end() {
    BridgeCall.invoke(mv, "logged", "()V");
  }

  /** Null if the method's first argument is no event. */
  static MethodVisitor ofEvent(MethodVisitor method, HookedMethod in) {
    if (in.isStatic() || in.arguments.length == 0 || !isEvent(in.arguments[0].getDescriptor())) {
      return null;
    }
    return new LoggingCall(method, in) {
      @Override
      void begin() {
        visitVarInsn(Opcodes.ALOAD, in.slot(0));
        BridgeCall.invoke(mv, "logging", "(Ljava/lang/Object;)V");
      }
    };
  }

  /** Of a library's class, or of any where the method is for all. */
  private static boolean isEvent(String type) {
    return type.endsWith("Event;") || type.endsWith("Record;") || type.equals("Ljava/lang/Object;");
  }

  /** Of a method of a logger: with the message if it is given one, else with itself. */
  static MethodVisitor ofMessage(MethodVisitor method, HookedMethod in) {
    if (in.isStatic()) {
      return null;
    }
    int slot = Math.max(0, in.slotOf(MESSAGE));
    return new LoggingCall(method, in) {
      @Override
      void begin() {
        visitVarInsn(Opcodes.ALOAD, slot);
        visitVarInsn(Opcodes.ALOAD, 0);
        BridgeCall.invoke(mv, "logging", "(Ljava/lang/Object;Ljava/lang/Object;)V");
      }
    };
  }
}
