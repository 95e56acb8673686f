package dev.notionredactor.agent.hook;

import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A method with a hook point in it. Not thread-safe. */
final class HookedMethod {

  /** The internal name of its class. */
  final String owner;

  final int access;
  final String name;
  final String descriptor;

  /** Whether its class tells the verifier what methods have where: from Java 6 on. */
  final boolean hasFrames;

  /** What is made of the descriptor when it is asked for. */
  private Type[] arguments;

  private Type returned;

  /** Descriptors of the class' fields, by name. */
  private final Map<String, String> fields;

  HookedMethod(
      String owner,
      boolean hasFrames,
      Map<String, String> fields,
      int access,
      String name,
      String descriptor) {
    this.owner = owner;
    this.hasFrames = hasFrames;
    this.fields = fields;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
  }

  /** The types of its arguments. */
  Type[] arguments() {
    if (arguments == null) {
      arguments = Type.getArgumentTypes(descriptor);
    }
    return arguments;
  }

  Type returned() {
    if (returned == null) {
      returned = Type.getReturnType(descriptor);
    }
    return returned;
  }

  /** Whether its class has such a field. */
  boolean hasField(String name, String descriptor) {
    return descriptor.equals(fields.get(name));
  }

  /** The name of the class' first field of a type; null if it has none. */
  String fieldOf(String descriptor) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getValue().equals(descriptor)) {
        return field.getKey();
      }
    }
    return null;
  }

  boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  /** The local variable that holds an argument when the method starts. */
  int slot(int argument) {
    int slot = isStatic() ? 0 : 1;
    for (int i = 0; i < argument; i++) {
      slot += arguments()[i].getSize();
    }
    return slot;
  }

  /** The same for the first argument of a type; negative if there is none. */
  int slotOf(Type type) {
    for (int i = 0; i < arguments().length; i++) {
      if (arguments()[i].equals(type)) {
        return slot(i);
      }
    }
    return -1;
  }
}
