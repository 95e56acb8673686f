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

  /** How many bytes a constant has, by its kind; those of Java 8 without lambdas. */
  private static final byte[] SIZES = {-1, -1, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4};

  private final String name;

  private byte[] bytecode;

  private ClassFile(String name) {
    this.name = name;
  }

  /**
   * A class file, read by loading the class: the JVM shows it to transformers then. One of a class
   * that is loaded already is read as a resource.
   *
   * @param name the class' internal name
   */
  static byte[] of(String name, Instrumentation instrumentation)
      throws ClassNotFoundException, IOException {
    ClassFile file = new ClassFile(name);
    instrumentation.addTransformer(file);
    try {
      Class.forName(name.replace('/', '.'), false, ClassFile.class.getClassLoader());
    } finally {
      instrumentation.removeTransformer(file);
    }
    return file.bytecode != null ? file.bytecode : resource(name + ".class");
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
   */
  static byte[] renamed(byte[] bytecode, String name, String newName) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytecode));
    ByteArrayOutputStream renamed = new ByteArrayOutputStream(bytecode.length);
    DataOutputStream out = new DataOutputStream(renamed);
    copy(in, out, BEFORE_POOL);
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int kind = in.readUnsignedByte();
      out.writeByte(kind);
      if (kind == UTF8) {
        String text = in.readUTF();
        out.writeUTF(text.equals(name) ? newName : text);
      } else {
        copy(in, out, SIZES[kind]);
      }
      if (kind == LONG || kind == DOUBLE) {
        // They count as two.
        i++;
      }
    }
    copy(in, out, in.available());
    return renamed.toByteArray();
  }

  private static void copy(DataInputStream in, DataOutputStream out, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    out.write(bytes);
  }
}
