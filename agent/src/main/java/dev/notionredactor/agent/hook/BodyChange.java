package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Changes something that a method does somewhere within, if it does. */
abstract class BodyChange extends MethodVisitor {

  private boolean found;

  BodyChange(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** To be called where it is done. */
  final void found() {
    found = true;
  }

  final boolean isFound() {
    return found;
  }
}
