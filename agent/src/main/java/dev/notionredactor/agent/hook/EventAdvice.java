package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Weaves the {@link Advice} that only classes of logging libraries have. */
final class EventAdvice {

  private static final String STRING = "Ljava/lang/String;";
  private static final String BUILDER = "Ljava/lang/StringBuilder;";
  private static final String CHARACTERS = "Ljava/lang/CharSequence;";
  private static final String OBJECT = "Ljava/lang/Object;";

  /** Fields in which messages keep the text that they have made. */
  private static final String[][] TEXTS = {
    {"formattedMessage", STRING},
    {"messageText", BUILDER},
    {"objectString", STRING},
    {"arrayString", STRING}
  };

  private EventAdvice() {}

  static MethodVisitor arguments(MethodVisitor method, HookedMethod in) {
    String arguments = in.returned().getDescriptor();
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        visitVarInsn(Opcodes.ALOAD, 0);
        loadText();
        BridgeCall.invoke(mv, "redact", '(' + arguments + CHARACTERS + ')' + arguments);
      }

      private void loadText() {
        for (String[] text : TEXTS) {
          if (in.hasField(text[0], text[1])) {
            visitFieldInsn(Opcodes.GETFIELD, in.owner, text[0], text[1]);
            return;
          }
        }
        if (in.hasField("obj", OBJECT)) {
          visitFieldInsn(Opcodes.GETFIELD, in.owner, "obj", OBJECT);
          BridgeCall.invoke(mv, "textOf", '(' + OBJECT + ')' + CHARACTERS);
          return;
        }
        // This very class' method, as one that overrides it may ask for the arguments in turn.
        visitMethodInsn(
            Opcodes.INVOKESPECIAL, in.owner, "getFormattedMessage", "()" + STRING, false);
      }
    };
  }

  static MethodVisitor characters(MethodVisitor method, HookedMethod in) {
    if (!in.hasField("charSequence", CHARACTERS)) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, 0);
        visitInsn(Opcodes.DUP);
        visitFieldInsn(Opcodes.GETFIELD, in.owner, "charSequence", CHARACTERS);
        if (in.hasField("message", STRING)) {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitFieldInsn(Opcodes.GETFIELD, in.owner, "message", STRING);
        } else {
          visitInsn(Opcodes.ACONST_NULL);
        }
        BridgeCall.invoke(mv, "characters", '(' + CHARACTERS + STRING + ')' + CHARACTERS);
        visitFieldInsn(Opcodes.PUTFIELD, in.owner, "charSequence", CHARACTERS);
      }
    };
  }

  static MethodVisitor stream(MethodVisitor method, HookedMethod in) {
    int slot = in.slotOf(BridgeCall.STREAM);
    if (slot < 0 || (in.access & Opcodes.ACC_PUBLIC) == 0) {
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
    return new ExtraVariable(method, in, Type.INT_TYPE) {
      @Override
      void set() {
        mv.visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.builderLength(mv);
        store();
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
          mv.visitVarInsn(Opcodes.ALOAD, slot);
          load();
          BridgeCall.invoke(mv, "redact", "(Ljava/lang/StringBuilder;I)V");
        }
        super.visitInsn(opcode);
      }
    };
  }

  static MethodVisitor encoded(MethodVisitor method, HookedMethod in) {
    if (in.isStatic() || !in.returned().getDescriptor().equals("[B")) {
      return null;
    }
    boolean ofString = in.descriptor.startsWith("(" + STRING + ")");
    return new AtReturn(method) {
      @Override
      void beforeReturn() {
        // The string, or else the object whose method it is.
        visitVarInsn(Opcodes.ALOAD, ofString ? in.slot(0) : 0);
        BridgeCall.invoke(mv, "encoded", "([B" + (ofString ? STRING : OBJECT) + ")[B");
      }
    };
  }

  static MethodVisitor stored(MethodVisitor method, HookedMethod in) {
    return new BodyChange(method) {
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
    return new ReturnedTexts(
        method,
        "java/util/logging/Formatter.format",
        "org/apache/log4j/Layout.format",
        "ch/qos/logback/core/Layout.doLayout",
        // Clojure's functions.
        "clojure/lang/IFn.invoke");
  }

  static MethodVisitor read(MethodVisitor method, HookedMethod in) {
    return new ReturnedTexts(method, "java/lang/Object.toString", "java/nio/CharBuffer.toString");
  }
}
