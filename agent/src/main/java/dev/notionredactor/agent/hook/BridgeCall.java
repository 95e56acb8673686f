package dev.notionredactor.agent.hook;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The instructions that call the bridge. */
final class BridgeCall {

  static final Type BUILDER = Type.getObjectType("java/lang/StringBuilder");
  private static final Type CHARACTERS = Type.getObjectType("java/io/CharArrayWriter");

  static final Type STREAM = Type.getObjectType("java/io/OutputStream");
  static final Type PRINT_STREAM = Type.getObjectType("java/io/PrintStream");
  static final Type DESCRIPTOR = Type.getObjectType("java/io/FileDescriptor");

  /** The arguments by which the bridge knows what a channel writes: of one buffer, or several. */
  private static final String[] CHANNEL_WRITES = {
    "(Ljava/io/FileDescriptor;Ljava/nio/ByteBuffer;J)",
    "(Ljava/io/FileDescriptor;[Ljava/nio/ByteBuffer;II)"
  };

  /** What {@link #loadFileAndDescriptor} puts on the stack. */
  static final String FILE_AND_DESCRIPTOR = "Ljava/io/FileOutputStream;Ljava/io/FileDescriptor;";

  private BridgeCall() {}

  /** Whether the bridge has a {@code redact} that takes and returns a type. */
  static boolean canReplace(Type type) {
    switch (type.getDescriptor()) {
      case "Ljava/lang/String;":
      case "[B":
      case "Ljava/lang/CharSequence;":
      case "Ljava/lang/Object;":
      case "[Ljava/lang/Object;":
      case "[Ljava/lang/String;":
      case "Ljava/util/Map;":
      case "Ljava/util/Hashtable;":
        return true;
      default:
        return false;
    }
  }

  /** Whether the bridge has a {@code redact} that takes a type. */
  static boolean canRedact(Type type) {
    return canReplace(type) || canChange(type);
  }

  /** Whether it changes what a type holds, and returns nothing. */
  private static boolean canChange(Type type) {
    return type.equals(BUILDER) || type.equals(CHARACTERS);
  }

  /** Redacts what is on the stack; what is changed is taken off it. */
  static void redact(MethodVisitor method, Type type) {
    String in = type.getDescriptor();
    invoke(method, "redact", '(' + in + ')' + (canChange(type) ? "V" : in));
  }

  /** Whether a descriptor is that of {@code write(byte[], int, int)} or a shorter form of it. */
  static boolean isWrite(String descriptor) {
    return descriptor.equals("([BII)V") || descriptor.equals("([B)V") || descriptor.equals("(I)V");
  }

  /** The arguments of a channel's write that are the bridge's as well; null if it is none. */
  static String channelWrite(String descriptor) {
    for (String arguments : CHANNEL_WRITES) {
      if (descriptor.startsWith(arguments.substring(0, arguments.length() - 1))) {
        return arguments;
      }
    }
    return null;
  }

  /** Puts a method's arguments on the stack, of which the first is in the variable {@code slot}. */
  static void loadArguments(MethodVisitor method, int slot, String descriptor) {
    for (Type type : Type.getArgumentTypes(descriptor)) {
      method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
  }

  /** Puts a {@code FileOutputStream}, in a method of its own, and its descriptor on the stack. */
  static void loadFileAndDescriptor(MethodVisitor method, String owner) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitFieldInsn(Opcodes.GETFIELD, owner, "fd", "Ljava/io/FileDescriptor;");
  }

  /** Replaces the {@code StringBuilder} on the stack by its length. */
  static void builderLength(MethodVisitor method) {
    method.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        BUILDER.getInternalName(),
        "length",
        "()I",
        /* isInterface= */ false);
  }

  static void invoke(MethodVisitor method, String name, String descriptor) {
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, BridgeInstaller.NAME, name, descriptor, /* isInterface= */ false);
  }
}
