package dev.notionredactor.agent.bridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Reads the class file of one of the agent's own classes, and renames it.
 *
 * <p>Without a library, and without {@code getResourceAsStream} if it can be: either would load
 * more classes, in every JVM that starts with the agent, than all the rest of the bridge does.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se8/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
final class ClassFile implements ClassFileTransformer {

  /** Before the constant pool stand the magic number and the version. */
  private static final int BEFORE_POOL = 8;

  private static final int CHUNK = 8192;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;

  /** How many bytes a constant has, by its kind; those of Java 8 without lambdas. */
  private static final byte[] SIZES = {-1, -1, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4};

  private final String name;

  private byte[] bytecode;

  private ClassFile(String name) {
    this.name = name;
  }

  /**
   * One of the agent's classes, to be defined elsewhere under another name, where it has to do
   * without all but the JDK's classes.
   *
   * @param name the class' internal name
   * @param newName what it is to be called there; may be the same
   */
  static byte[] copy(String name, String newName, Instrumentation instrumentation)
      throws ClassNotFoundException, IOException {
    byte[] shown = shown(name, instrumentation);
    byte[] copy = shown == null ? null : renamed(shown, name, newName);
    if (copy == null) {
      copy = renamed(resource(name + ".class"), name, newName);
    }
    if (copy == null) {
      throw new IOException(name + " needs more than the JDK");
    }
    return copy;
  }

  /** What the JVM shows to transformers when it loads a class; null if it was loaded before. */
  private static byte[] shown(String name, Instrumentation instrumentation)
      throws ClassNotFoundException {
    ClassFile file = new ClassFile(name);
    instrumentation.addTransformer(file);
    try {
      Class.forName(name.replace('/', '.'), false, ClassFile.class.getClassLoader());
    } finally {
      instrumentation.removeTransformer(file);
    }
    return file.bytecode;
  }

  private static byte[] resource(String name) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = ClassFile.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not to be found");
      }
      byte[] chunk = new byte[CHUNK];
      for (int count; (count = in.read(chunk)) > 0; ) {
        read.write(chunk, 0, count);
      }
    }
    return read.toByteArray();
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String loaded,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (name.equals(loaded)) {
      bytecode = classFile;
    }
    return null;
  }

  /**
   * The same class under another internal name. In its constant pool, which is all that is looked
   * at, each name stands once; but descriptors that speak of the class itself keep the old one.
   *
   * @return null if the class refers to others than itself and the JDK's, as agents that came
   *     before may have woven calls of their own into it, or holds what this class does not know
   */
  static byte[] renamed(byte[] bytecode, String name, String newName) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytecode));
    ByteArrayOutputStream renamed = new ByteArrayOutputStream(bytecode.length);
    DataOutputStream out = new DataOutputStream(renamed);
    copy(in, out, BEFORE_POOL);
    int count = in.readUnsignedShort();
    out.writeShort(count);
    String[] texts = new String[count];
    int[] classes = new int[count];
    for (int i = 1; i < count; i++) {
      int kind = in.readUnsignedByte();
      if (kind >= SIZES.length) {
        return null;
      }
      out.writeByte(kind);
      if (kind == UTF8) {
        texts[i] = in.readUTF();
        out.writeUTF(texts[i].equals(name) ? newName : texts[i]);
      } else if (kind == CLASS) {
        classes[i] = in.readUnsignedShort();
        out.writeShort(classes[i]);
      } else {
        copy(in, out, SIZES[kind]);
      }
      if (kind == LONG || kind == DOUBLE) {
        // They count as two.
        i++;
      }
    }
    copy(in, out, in.available());
    return needJdkAlone(classes, texts, name) ? renamed.toByteArray() : null;
  }

  private static boolean needJdkAlone(int[] classes, String[] texts, String name) {
    for (int index : classes) {
      String type = index == 0 ? name : texts[index];
      if (!type.equals(name) && !type.startsWith("java/") && !type.startsWith("[")) {
        return false;
      }
    }
    return true;
  }

  private static void copy(DataInputStream in, DataOutputStream out, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    out.write(bytes);
  }
}
