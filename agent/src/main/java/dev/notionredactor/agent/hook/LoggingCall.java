package dev.notionredactor.agent.hook;

import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A method of a logging library by which a logger logs, or an event is handed on to appenders. */
abstract class LoggingCall extends BracketedCall {

  /** The types by which a logger is told how important something is. */
  private static final List<String> LEVELS =
      Arrays.asList(
          "Lch/qos/logback/classic/Level;",
          "Lorg/apache/logging/log4j/Level;",
          "Lorg/apache/log4j/Priority;");

  /** What is called with an event, and nothing else. */
  private static final List<String> HANDING_ON = Arrays.asList("appendLoopOnAppenders", "publish");

  private static final String JBOSS = "org/jboss/logmanager/";

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
    ended(mv);
  }

  private static void ended(MethodVisitor method) {
    BridgeCall.invoke(method, "logged", "()V");
  }

  private static void begun(MethodVisitor method) {
    BridgeCall.invoke(method, "logging", "(Ljava/lang/Object;)V");
  }

  /** Null if the method is not given an event. */
  static MethodVisitor ofEvent(MethodVisitor method, HookedMethod in) {
    if (in.isStatic() || !isGivenEvent(in)) {
      return null;
    }
    return new LoggingCall(method, in) {
      @Override
      void begin() {
        visitVarInsn(Opcodes.ALOAD, in.slot(0));
        begun(mv);
      }
    };
  }

  private static boolean isGivenEvent(HookedMethod in) {
    if (in.arguments().length == 0) {
      return false;
    }
    String type = in.arguments()[0].getDescriptor();
    if (in.owner.startsWith(JBOSS)) {
      // Another record is made one of its own first.
      return type.equals("Lorg/jboss/logmanager/ExtLogRecord;");
    }
    return type.endsWith("Event;")
        || type.endsWith("Record;")
        || type.endsWith("LogEntry;")
        || type.equals("Ljava/lang/Object;");
  }

  /** Null if a logger's method is not given a level. */
  static MethodVisitor ofLogger(MethodVisitor method, HookedMethod in) {
    int slot = slotOfLevel(in);
    if (in.isStatic() || slot < 0) {
      return null;
    }
    return new LoggingCall(method, in) {
      @Override
      void begin() {
        visitVarInsn(Opcodes.ALOAD, 0);
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.invoke(mv, "logging", "(Ljava/lang/Object;Ljava/lang/Object;)V");
      }
    };
  }

  private static int slotOfLevel(HookedMethod in) {
    for (Type argument : in.arguments()) {
      if (LEVELS.contains(argument.getDescriptor())) {
        return in.slotOf(argument);
      }
    }
    return -1;
  }

  /** Null if the method is not given an event. */
  static MethodVisitor carrying(MethodVisitor method, HookedMethod in) {
    if (in.isStatic() || !isGivenEvent(in)) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, in.slot(0));
        BridgeCall.invoke(mv, "copied", "(Ljava/lang/Object;)V");
      }
    };
  }

  /** Of what is returned; or if nothing is, of the method's own object. */
  static MethodVisitor copying(MethodVisitor method, HookedMethod in) {
    boolean isOwn = in.returned().equals(Type.VOID_TYPE);
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        if (isOwn) {
          visitVarInsn(Opcodes.ALOAD, 0);
        } else {
          visitInsn(Opcodes.DUP);
        }
        BridgeCall.invoke(mv, "copied", "(Ljava/lang/Object;)V");
      }
    };
  }

  /**
   * The calls by which a method hands an event on to appenders, which is all that its thread does.
   * What they throw ends the thread, or is caught, and the next event comes.
   */
  static MethodVisitor handingOn(MethodVisitor method, HookedMethod in) {
    return new BodyChange(method) {
      @Override
      public void visitMethodInsn(
          int op, String type, String name, String descriptor, boolean isInterface) {
        boolean handsOn = HANDING_ON.contains(name);
        if (handsOn) {
          found();
          visitInsn(Opcodes.DUP);
          BridgeCall.invoke(mv, "handingOn", "(Ljava/lang/Object;)V");
        }
        super.visitMethodInsn(op, type, name, descriptor, isInterface);
        if (handsOn) {
          ended(mv);
        }
      }
    };
  }
}
