package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Weaves the {@link Advice} for what libraries and the JDK make of events and exceptions. */
final class EventAdvice {

  private EventAdvice() {}

  static MethodVisitor returned(MethodVisitor method, HookedMethod in) {
    Type type = in.returned;
    return !BridgeCall.canReplace(type)
        ? null
        : new AtReturn(method) {
          @Override
          void beforeReturn() {
            BridgeCall.redact(mv, type);
          }
        };
  }

  static MethodVisitor arguments(MethodVisitor method, HookedMethod in) {
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        visitVarInsn(Opcodes.ALOAD, 0);
        BridgeCall.invoke(
            mv, "redact", "([Ljava/lang/Object;Ljava/lang/Object;)[Ljava/lang/Object;");
      }
    };
  }

  static MethodVisitor argument(MethodVisitor method, HookedMethod in) {
    MethodVisitor woven = method;
    for (int i = 0; i < in.arguments.length; i++) {
      if (BridgeCall.canRedact(in.arguments[i])) {
        woven = redacting(woven, in.arguments[i], in.slot(i));
      }
    }
    return woven == method ? null : woven;
  }

  private static MethodVisitor redacting(MethodVisitor method, Type type, int slot) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.redact(mv, type);
        if (BridgeCall.canReplace(type)) {
          visitVarInsn(Opcodes.ASTORE, slot);
        }
      }
    };
  }

  static MethodVisitor printed(MethodVisitor method, HookedMethod in) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, 1);
        BridgeCall.invoke(mv, "redactPrinted", "(Ljava/lang/Object;)Ljava/lang/Object;");
        visitVarInsn(Opcodes.ASTORE, 1);
      }
    };
  }

  static MethodVisitor stream(MethodVisitor method, HookedMethod in) {
    int slot = in.slotOf(BridgeCall.STREAM);
    if (slot < 0) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.redact(mv, BridgeCall.STREAM);
        visitVarInsn(Opcodes.ASTORE, slot);
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
          visitVarInsn(Opcodes.ALOAD, slot);
          BridgeCall.invoke(mv, "finish", "(Ljava/io/OutputStream;)V");
        }
        super.visitInsn(opcode);
      }
    };
  }

  static MethodVisitor appended(MethodVisitor method, HookedMethod in) {
    int slot = in.slotOf(BridgeCall.BUILDER);
    if (slot < 0) {
      return null;
    }
    return new ExtraVariable(method, in) {
      @Override
      void set() {
        mv.visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.builderLength(mv);
        mv.visitVarInsn(Opcodes.ISTORE, variable);
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
          mv.visitVarInsn(Opcodes.ALOAD, slot);
          mv.visitVarInsn(Opcodes.ILOAD, variable);
          BridgeCall.invoke(mv, "redact", "(Ljava/lang/StringBuilder;I)V");
        }
        super.visitInsn(opcode);
      }
    };
  }

  static MethodVisitor encoded(MethodVisitor method, HookedMethod in) {
    if (!in.descriptor.equals("(Ljava/lang/String;)[B")) {
      return null;
    }
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        visitVarInsn(Opcodes.ALOAD, in.slot(0));
        BridgeCall.invoke(mv, "encoded", "([BLjava/lang/String;)[B");
      }
    };
  }

  static MethodVisitor container(MethodVisitor method, HookedMethod in) {
    return new RedactedCopy(method);
  }

  static MethodVisitor stored(MethodVisitor method, HookedMethod in) {
    return new Within(method) {
      @Override
      public void visitFieldInsn(int op, String type, String name, String field) {
        if (op == Opcodes.PUTFIELD && BridgeCall.canReplace(Type.getType(field))) {
          found();
          BridgeCall.redact(mv, Type.getType(field));
        }
        super.visitFieldInsn(op, type, name, field);
      }
    };
  }

  static MethodVisitor formatted(MethodVisitor method, HookedMethod in) {
    return new Results(
        method, "java/util/logging/Formatter.format", "org/apache/log4j/Layout.format");
  }

  static MethodVisitor read(MethodVisitor method, HookedMethod in) {
    return new Results(
        method,
        "java/lang/Thread.getName",
        "java/util/logging/Logger.getName",
        "org/apache/logging/log4j/Logger.getName",
        "org/apache/logging/log4j/ThreadContext.getImmutableContext");
  }
}
