package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Where a method reads a field that holds one of Log4j's own containers, a redacted copy takes the
 * place of one that holds a key; it is made by way of the JDK's containers, as the bridge knows no
 * others.
 *
 * <p>The copy is made at the method's start and kept in a variable, and not where the field is
 * read: making it takes branches, and only at the start is it known for certain which variables a
 * frame has to name. Anywhere else, another agent may have added some.
 */
final class RedactedCopy extends BodyChange {

  private static final String LOG4J = "org/apache/logging/log4j/";

  private static final String NO_SUCH_METHOD = "java/lang/NoSuchMethodError";

  /** The containers, by the types of the fields that hold them. */
  private enum Container {
    MAP("util/StringMap", "toMap", "java/util/Map", "util/SortedArrayStringMap"),
    INDEXED_MAP("util/IndexedStringMap", "toMap", "java/util/Map", "util/SortedArrayStringMap"),
    STACK(
        "ThreadContext$ContextStack", "asList", "java/util/List", "spi/MutableThreadContextStack");

    final String type;

    /** The method that tells what it holds, and as what. */
    final String read;

    final String contents;

    /** The class of its copy, which is made of the contents. */
    final String copy;

    Container(String type, String read, String contents, String copy) {
      this.type = LOG4J + type;
      this.read = read;
      this.contents = contents;
      this.copy = LOG4J + copy;
    }

    String descriptor() {
      return 'L' + type + ';';
    }
  }

  private final String owner;
  private final String field;
  private final ExtraVariable copy;

  private RedactedCopy(ExtraVariable copy, String owner, String field) {
    super(copy);
    this.copy = copy;
    this.owner = owner;
    this.field = field;
  }

  /** Null if the method's class has no field of such a type. */
  static MethodVisitor in(MethodVisitor method, HookedMethod in) {
    boolean ofStack = in.returned().getDescriptor().equals(Container.STACK.descriptor());
    for (Container container : Container.values()) {
      String field = in.fieldOf(container.descriptor());
      if (field != null && (container == Container.STACK) == ofStack) {
        return new RedactedCopy(variable(method, in, field, container), in.owner, field);
      }
    }
    return null;
  }

  /** The variable that holds what is in the field, or a redacted copy of it. */
  private static ExtraVariable variable(
      MethodVisitor method, HookedMethod in, String field, Container container) {
    return new ExtraVariable(method, in, Type.getObjectType(container.type)) {
      @Override
      void set() {
        Label asItIs = new Label();
        Label copying = new Label();
        Label copied = new Label();
        Label notToBeCopied = new Label();
        mv.visitTryCatchBlock(copying, copied, notToBeCopied, NO_SUCH_METHOD);
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitFieldInsn(Opcodes.GETFIELD, in.owner, field, container.descriptor());
        store();
        load();
        mv.visitJumpInsn(Opcodes.IFNULL, asItIs);
        load();
        call("isEmpty", "()Z");
        mv.visitJumpInsn(Opcodes.IFNE, asItIs);
        loadContents();
        BridgeCall.invoke(mv, "holdsKey", "(L" + container.contents + ";)Z");
        mv.visitJumpInsn(Opcodes.IFEQ, asItIs);
        mv.visitLabel(copying);
        mv.visitTypeInsn(Opcodes.NEW, container.copy);
        mv.visitInsn(Opcodes.DUP);
        loadContents();
        BridgeCall.redact(mv, Type.getObjectType(container.contents));
        initialise("(L" + container.contents + ";)V");
        mv.visitLabel(copied);
        store();
        mv.visitJumpInsn(Opcodes.GOTO, asItIs);
        // In Log4j 2.7 a map can't be made of another: an empty one shows no key.
        mv.visitLabel(notToBeCopied);
        frameAtStart(NO_SUCH_METHOD);
        mv.visitInsn(Opcodes.POP);
        mv.visitTypeInsn(Opcodes.NEW, container.copy);
        mv.visitInsn(Opcodes.DUP);
        initialise("()V");
        store();
        mv.visitLabel(asItIs);
        frameAtStart();
      }

      private void initialise(String descriptor) {
        mv.visitMethodInsn(
            Opcodes.INVOKESPECIAL, container.copy, "<init>", descriptor, /* isInterface= */ false);
      }

      private void loadContents() {
        load();
        call(container.read, "()L" + container.contents + ";");
      }

      private void call(String method, String descriptor) {
        mv.visitMethodInsn(
            Opcodes.INVOKEINTERFACE, container.type, method, descriptor, /* isInterface= */ true);
      }
    };
  }

  @Override
  public void visitFieldInsn(int op, String type, String name, String descriptor) {
    if (op == Opcodes.GETFIELD && type.equals(owner) && name.equals(field)) {
      found();
      // The object whose field it is: this one, as these methods look at no other of their class.
      super.visitInsn(Opcodes.POP);
      copy.load();
    } else {
      super.visitFieldInsn(op, type, name, descriptor);
    }
  }
}
