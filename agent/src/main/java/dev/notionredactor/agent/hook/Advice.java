package dev.notionredactor.agent.hook;

import java.util.Arrays;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * What a hook point does in its method. All that the inserted code does is call the bridge, with
 * what it found on the stack or in an argument, and go on with what the bridge made of it.
 */
enum Advice {

  /** What the method returns is redacted: a {@code String}, {@code byte[]}, array or map. */
  RETURNED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      Type type = Type.getReturnType(descriptor);
      return !BridgeCall.canReplace(type)
          ? null
          : new AtReturn(method) {
            @Override
            void beforeReturn() {
              BridgeCall.redact(mv, type);
            }
          };
    }
  },

  /**
   * What the method returns are a message's arguments: if the message shows a key, those, too, are
   * redacted whose {@code toString} says one.
   */
  ARGUMENTS {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new AtReturn(method) {
        @Override
        void beforeReturn() {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitMethodInsn(
              Opcodes.INVOKEVIRTUAL,
              owner,
              "getFormattedMessage",
              "()Ljava/lang/String;",
              /* isInterface= */ false);
          BridgeCall.invoke(
              mv, "redact", "([Ljava/lang/Object;Ljava/lang/String;)[Ljava/lang/Object;");
        }
      };
    }
  },

  /** The arguments that can be redacted are, before the method sees them. */
  ARGUMENT {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      MethodVisitor woven = method;
      Type[] types = Type.getArgumentTypes(descriptor);
      for (int i = 0; i < types.length; i++) {
        if (BridgeCall.canRedact(types[i])) {
          woven = redacting(woven, types[i], slot(access, types, i));
        }
      }
      return woven == method ? null : woven;
    }

    private MethodVisitor redacting(MethodVisitor method, Type type, int slot) {
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
  },

  /** What the method is about to print, an {@code Object}: its text is redacted in its place. */
  PRINTED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new AtEntry(method) {
        @Override
        void onEntry() {
          visitVarInsn(Opcodes.ALOAD, 1);
          BridgeCall.invoke(mv, "redactPrinted", "(Ljava/lang/Object;)Ljava/lang/Object;");
          visitVarInsn(Opcodes.ASTORE, 1);
        }
      };
    }
  },

  /** What the method writes to the stream that it is given is redacted. */
  STREAM {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      Type[] types = Type.getArgumentTypes(descriptor);
      int index = Arrays.asList(types).indexOf(BridgeCall.STREAM);
      if (index < 0) {
        return null;
      }
      int slot = slot(access, types, index);
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
  },

  /** What the method has appended to a {@code StringBuilder} is redacted when it returns. */
  APPENDED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      Type[] types = Type.getArgumentTypes(descriptor);
      int index = Arrays.asList(types).indexOf(BridgeCall.BUILDER);
      if (index < 0) {
        return null;
      }
      int slot = slot(access, types, index);
      return new ExtraVariable(method, access, descriptor) {
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
  },

  /**
   * The method returns the string it is given as bytes: if that is clean, they need not be looked
   * at where they are written.
   */
  ENCODED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      if (!descriptor.equals("(Ljava/lang/String;)[B")) {
        return null;
      }
      return new AtReturn(method) {
        @Override
        void beforeReturn() {
          visitVarInsn(Opcodes.ALOAD, slot(access, Type.getArgumentTypes(descriptor), 0));
          BridgeCall.invoke(mv, "encoded", "([BLjava/lang/String;)[B");
        }
      };
    }
  },

  /** The method gets a redacted copy of the container in a field; see {@link RedactedCopy}. */
  CONTAINER {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new RedactedCopy(method);
    }
  },

  /** What the method puts into fields of its object is redacted before. */
  STORED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
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
  },

  /**
   * What {@code Formatter.format}, or log4j's {@code Layout.format}, returns to this method is
   * redacted, whoever's formatter or layout it is.
   */
  FORMATTED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new Results(
          method, "java/util/logging/Formatter.format", "org/apache/log4j/Layout.format");
    }
  },

  /** What this method finds out about loggers, threads and their context, past any event. */
  READ {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new Results(
          method,
          "java/lang/Thread.getName",
          "java/util/logging/Logger.getName",
          "org/apache/logging/log4j/Logger.getName",
          "org/apache/logging/log4j/ThreadContext.getImmutableContext");
    }
  },

  /** A write of a {@code FileOutputStream}: those to file descriptors 1 and 2 are taken over. */
  WRITTEN {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      if (!BridgeCall.isWrite(descriptor)) {
        return null;
      }
      return new TakeOver(method) {
        @Override
        void call() {
          BridgeCall.loadFileAndDescriptor(mv, owner);
          BridgeCall.loadArguments(mv, 1, descriptor);
          BridgeCall.invoke(
              mv,
              "write",
              '('
                  + BridgeCall.FILE_AND_DESCRIPTOR
                  + descriptor.substring(1, descriptor.indexOf(')'))
                  + ")Z");
        }

        @Override
        void leave() {
          visitInsn(Opcodes.RETURN);
        }
      };
    }
  },

  /**
   * The one method by which channels write, of any kind: to file descriptors 1 and 2, the bridge
   * does it.
   */
  CHANNEL_WRITTEN {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      String arguments = BridgeCall.channelWrite(descriptor);
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
              Type written = Type.getReturnType(descriptor);
              BridgeCall.loadArguments(mv, 0, arguments);
              BridgeCall.invoke(mv, "write", arguments + written);
              visitInsn(written.getOpcode(Opcodes.IRETURN));
            }
          };
    }
  },

  /**
   * A channel lets the kernel copy to or from another descriptor, past everybody: between
   * descriptors 1 or 2 and others it can't, and so reads and writes instead.
   */
  COPIED_DIRECTLY {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      Type[] types = Type.getArgumentTypes(descriptor);
      int index = Arrays.asList(types).indexOf(BridgeCall.DESCRIPTOR);
      if (index < 0 || !Type.getReturnType(descriptor).equals(Type.LONG_TYPE)) {
        return null;
      }
      return new TakeOver(method) {
        @Override
        void call() {
          visitVarInsn(Opcodes.ALOAD, 0);
          visitFieldInsn(Opcodes.GETFIELD, owner, "fd", BridgeCall.DESCRIPTOR.getDescriptor());
          visitVarInsn(Opcodes.ALOAD, slot(access, types, index));
          BridgeCall.invoke(
              mv, "isStandard", "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;)Z");
        }

        @Override
        void leave() {
          visitLdcInsn(UNSUPPORTED_CASE);
          visitInsn(Opcodes.LRETURN);
        }
      };
    }
  },

  /** A {@code FileOutputStream} closes: what waits for file descriptor 1 or 2 goes out before. */
  CLOSED {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      return new AtEntry(method) {
        @Override
        void onEntry() {
          BridgeCall.loadFileAndDescriptor(mv, owner);
          BridgeCall.invoke(mv, "close", '(' + BridgeCall.FILE_AND_DESCRIPTOR + ")V");
        }
      };
    }
  },

  /** Where a {@code PrintStream} reads its sink: a standard stream gets a redacting one instead. */
  SINK {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      if ((access & Opcodes.ACC_STATIC) != 0) {
        return null;
      }
      return new Within(method) {
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
  },

  /** What a print stream is given to print, if it is one whose sink does not see it all. */
  GIVEN_TEXT("printed", /* ofByte= */ false),

  /** The same in methods that end a line. */
  GIVEN_LINE("printedLine", /* ofByte= */ false),

  /** The same in methods for which an {@code int} is a byte. */
  GIVEN_BYTES("printed", /* ofByte= */ true),

  /** The stream that becomes {@code System.out} or {@code System.err}, or a logger's console. */
  STANDARD_STREAM {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      Type[] types = Type.getArgumentTypes(descriptor);
      int index = Arrays.asList(types).indexOf(BridgeCall.PRINT_STREAM);
      if (index < 0) {
        return null;
      }
      int slot = slot(access, types, index);
      return new AtEntry(method) {
        @Override
        void onEntry() {
          visitVarInsn(Opcodes.ALOAD, slot);
          BridgeCall.invoke(mv, "standardStream", "(Ljava/io/PrintStream;)V");
        }
      };
    }
  },

  /** The JVM's end: {@code shutdown} when it is done, {@code halt} before it begins. */
  EXIT {
    @Override
    MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
      if (descriptor.equals("()V")) {
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
  };

  /** For what is printed: what the bridge calls it, and whether an {@code int} is a byte. */
  private final String printed;

  private final boolean ofByte;

  Advice() {
    this("", false);
  }

  Advice(String printed, boolean ofByte) {
    this.printed = printed;
    this.ofByte = ofByte;
  }

  /** What the JDK's channels return if the kernel can't copy between these two descriptors. */
  private static final long UNSUPPORTED_CASE = -6;

  /**
   * A visitor that adds this advice to a method as it is copied to {@code method}; null if it does
   * not fit the method's descriptor.
   */
  MethodVisitor weave(MethodVisitor method, int access, String owner, String descriptor) {
    return PrintCall.in(method, access, owner, descriptor, printed, ofByte);
  }

  /** The local variable that holds an argument when the method starts. */
  private static int slot(int access, Type[] arguments, int index) {
    int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int i = 0; i < index; i++) {
      slot += arguments[i].getSize();
    }
    return slot;
  }
}
