package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Adds instructions at a method's start. */
abstract class AtEntry extends MethodVisitor {

  AtEntry(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  abstract void onEntry();

  @Override
  public final void visitCode() {
    super.visitCode();
    onEntry();
  }
}
