package dev.notionredactor.agent.hook;

import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** Redacts what some other methods return to a method. */
final class ReturnedTexts extends BodyChange {

  private final List<String> called;

  /**
   * Redacts what is returned to the method that is copied to {@code next}.
   *
   * @param called the other methods, as {@code internal/Type.name}
   */
  ReturnedTexts(MethodVisitor next, String... called) {
    super(next);
    this.called = Arrays.asList(called);
  }

  @Override
  public void visitMethodInsn(int op, String type, String name, String call, boolean itf) {
    super.visitMethodInsn(op, type, name, call, itf);
    if (called.contains(type + '.' + name)) {
      found();
      BridgeCall.redact(mv, Type.getReturnType(call));
    }
  }
}
