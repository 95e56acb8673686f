package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Weaves the {@link Advice} for what is written, and to where. */
final class StreamAdvice {

  /** What the JDK's channels return if the kernel can't copy between these two descriptors. */
  private static final long UNSUPPORTED_CASE = -6;

  private StreamAdvice() {}

  static MethodVisitor written(MethodVisitor method, HookedMethod in) {
    if (!BridgeCall.isWrite(in.descriptor)) {
      return null;
    }
    return new TakeOver(method) {
      @Override
      void call() {
        BridgeCall.loadFileAndDescriptor(mv, in.owner);
        BridgeCall.loadArguments(mv, 1, in.descriptor);
        BridgeCall.invoke(
            mv,
            "write",
            '('
                + BridgeCall.FILE_AND_DESCRIPTOR
                + in.descriptor.substring(1, in.descriptor.indexOf(')'))
                + ")Z");
      }

      @Override
      void leave() {
        visitInsn(Opcodes.RETURN);
      }
    };
  }

  static MethodVisitor channelWritten(MethodVisitor method, HookedMethod in) {
    String arguments = BridgeCall.channelWrite(in.descriptor);
    return arguments == null
        ? null
        : new TakeOver(method) {
          @Override
          void call() {
            BridgeCall.loadArguments(mv, 0, arguments);
            BridgeCall.invoke(mv, "takesOver", arguments + 'Z');
          }

          @Override
          void leave() {
            Type written = in.returned();
            BridgeCall.loadArguments(mv, 0, arguments);
            BridgeCall.invoke(mv, "write", arguments + written);
            visitInsn(written.getOpcode(Opcodes.IRETURN));
          }
        };
  }

  static MethodVisitor copiedDirectly(MethodVisitor method, HookedMethod in) {
    int slot = in.slotOf(BridgeCall.DESCRIPTOR);
    if (slot < 0 || !in.returned().equals(Type.LONG_TYPE)) {
      return null;
    }
    return new TakeOver(method) {
      @Override
      void call() {
        visitVarInsn(Opcodes.ALOAD, 0);
        visitFieldInsn(Opcodes.GETFIELD, in.owner, "fd", BridgeCall.DESCRIPTOR.getDescriptor());
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.invoke(mv, "isStandard", "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;)Z");
      }

      @Override
      void leave() {
        visitLdcInsn(UNSUPPORTED_CASE);
        visitInsn(Opcodes.LRETURN);
      }
    };
  }

  static MethodVisitor closed(MethodVisitor method, HookedMethod in) {
    return new AtEntry(method) {
      @Override
      void onEntry() {
        BridgeCall.loadFileAndDescriptor(mv, in.owner);
        BridgeCall.invoke(mv, "close", '(' + BridgeCall.FILE_AND_DESCRIPTOR + ")V");
      }
    };
  }

  static MethodVisitor sink(MethodVisitor method, HookedMethod in) {
    if (in.isStatic()) {
      return null;
    }
    return new BodyChange(method) {
      @Override
      public void visitFieldInsn(int op, String type, String name, String field) {
        super.visitFieldInsn(op, type, name, field);
        if (op == Opcodes.GETFIELD && name.equals("out")) {
          found();
          visitVarInsn(Opcodes.ALOAD, 0);
          BridgeCall.invoke(mv, "sink", '(' + field + "Ljava/io/PrintStream;)" + field);
        }
      }
    };
  }

  static MethodVisitor standardStream(MethodVisitor method, HookedMethod in) {
    int slot = in.slotOf(BridgeCall.PRINT_STREAM);
    if (slot < 0) {
      return null;
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        visitVarInsn(Opcodes.ALOAD, slot);
        BridgeCall.invoke(mv, "standardStream", "(Ljava/io/PrintStream;)V");
      }
    };
  }

  static MethodVisitor exit(MethodVisitor method, HookedMethod in) {
    if (in.descriptor.equals("()V")) {
      return new AtReturn(method) {
        @Override
        void beforeReturn() {
          BridgeCall.invoke(mv, "exit", "()V");
        }
      };
    }
    return new AtEntry(method) {
      @Override
      void onEntry() {
        BridgeCall.invoke(mv, "exit", "()V");
      }
    };
  }
}
