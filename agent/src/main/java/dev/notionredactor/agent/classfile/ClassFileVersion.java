package dev.notionredactor.agent.classfile;

import net.bytebuddy.jar.asm.Opcodes;

/**
 * The version that a class file is marked with.
 *
 * <p>A JDK newer than ASM marks its classes with a version that ASM refuses before it has looked.
 * What the JDK's own few classes here hold has not changed, and if one day it does, reading fails
 * and that is reported.
 */
public final class ClassFileVersion {

  /** Where a class file says its major version, two bytes. */
  private static final int OFFSET = 6;

  private static final byte[] NEWEST_READABLE = {0, Opcodes.V25};

  private final byte high;
  private final byte low;

  private ClassFileVersion(byte high, byte low) {
    this.high = high;
    this.low = low;
  }

  public static ClassFileVersion of(byte[] bytecode) {
    return new ClassFileVersion(bytecode[OFFSET], bytecode[OFFSET + 1]);
  }

  /** The class file, marked as of a version that ASM reads. */
  public byte[] readable(byte[] bytecode) {
    if (major() <= Opcodes.V25) {
      return bytecode;
    }
    return new ClassFileVersion(NEWEST_READABLE[0], NEWEST_READABLE[1]).mark(bytecode.clone());
  }

  private int major() {
    return (high & 0xff) << 8 | (low & 0xff);
  }

  /** The same class file, marked as of this version. */
  public byte[] mark(byte[] bytecode) {
    bytecode[OFFSET] = high;
    bytecode[OFFSET + 1] = low;
    return bytecode;
  }
}
