package dev.notionredactor.agent.classfile;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A class file to which a visitor adds instructions: what {@code ClassReader} and {@code
 * ClassWriter} are together, for hook points in classes of the JDK alone.
 *
 * <p>Only what is added is written anew, so it is small, and there are few classes to be loaded at
 * each start. It refuses whatever it does not know, and ASM does it then. Not thread-safe.
 */
public final class ClassPatch extends ClassVisitor {

  /** The first version whose frames can't be left out. */
  private static final int OLDEST = Opcodes.V1_7;

  private static final int VERSION = 6;
  private static final String CODE = "Code";

  private final byte[] file;
  private final boolean visitsCalls;
  private final ConstantPool constants;
  private final InsertedCode inserted;

  /** What stands behind the constants. */
  private final Bytes body;

  /** How much of the file is in it. */
  private int copied;

  private int next;

  /**
   * Reads a class file.
   *
   * @param visitsCalls whether calls of methods are to be visited
   * @throws RuntimeException if it can't be read
   */
  public ClassPatch(byte[] file, boolean visitsCalls) {
    super(Opcodes.ASM9);
    this.file = file;
    this.visitsCalls = visitsCalls;
    if (Bytes.u2(file, VERSION) < OLDEST) {
      throw new IllegalArgumentException("class file of an old version");
    }
    constants = new ConstantPool(file);
    inserted = new InsertedCode(constants);
    body = new Bytes(file.length);
    copied = constants.end();
  }

  /**
   * Has a visitor see the names of the class and what it extends, its fields' and its methods', and
   * of those methods for which it returns a visitor of its own the instructions that advice may
   * look at. It must hand all on to this one.
   *
   * @throws RuntimeException if the visitor or the class file needs more than can be done here
   */
  public void accept(ClassVisitor visitor) {
    int start = constants.end();
    String name = constants.className(Bytes.u2(file, start + 2));
    String superName = constants.className(Bytes.u2(file, start + 4));
    visitor.visit(
        Bytes.u2(file, VERSION),
        Bytes.u2(file, start),
        name,
        null,
        superName,
        /* interfaces= */ null);
    next = start + 8 + 2 * Bytes.u2(file, start + 6);
    for (int left = number(); left > 0; left--) {
      visitor.visitField(number(), text(), text(), null, null);
      for (int attributes = number(); attributes > 0; attributes--) {
        next = attributeEnd();
      }
    }
    for (int left = number(); left > 0; left--) {
      acceptMethod(visitor);
    }
    visitor.visitEnd();
  }

  private void acceptMethod(ClassVisitor visitor) {
    int access = number();
    String name = text();
    String descriptor = text();
    MethodVisitor advised = visitor.visitMethod(access, name, descriptor, null, null);
    for (int attributes = number(); attributes > 0; attributes--) {
      int end = attributeEnd();
      if (advised != inserted && constants.text(Bytes.u2(file, next)).equals(CODE)) {
        // Behind its name.
        body.put(file, copied, next + 2);
        int length = body.length();
        body.put4(0);
        new CodePatch(file, constants, next + 6, visitsCalls).writeTo(body, advised, inserted);
        body.setLength(length);
        copied = end;
      }
      next = end;
    }
  }

  private int number() {
    next += 2;
    return Bytes.u2(file, next - 2);
  }

  private String text() {
    return constants.text(number());
  }

  private int attributeEnd() {
    return next + 6 + Bytes.u4(file, next + 2);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return inserted;
  }

  /** The class file with what was added. */
  public byte[] toByteArray() {
    body.put(file, copied, file.length);
    copied = file.length;
    Bytes all = new Bytes(body.length() + constants.end());
    all.put(file, 0, ConstantPool.COUNT);
    constants.writeTo(all);
    all.put(body);
    return all.take();
  }
}
