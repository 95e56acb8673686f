package dev.notionredactor.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.AllPermission;
import java.security.CodeSource;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;

/**
 * Loads classes from a jar that is an entry of the agent's jar, before it asks its parent for them.
 *
 * <p>That is a fraction of the work that a class loader of the JDK has with each class of a jar,
 * and every start of a JVM loads some 250 of them. A file is let go when its class is there, and
 * those that are left are read when the agent is at work. So a running JVM needs the agent's jar no
 * more, and the class path shows the application none of these classes.
 *
 * <p>Thread-safe.
 */
final class NestedJar extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  /**
   * Whatever policy a security manager has, it is not about the agent. Without an address, as
   * classes that are made at run time have: coverage agents leave those alone.
   */
  private static final ProtectionDomain DOMAIN = domain();

  private final JarFiles files;

  private NestedJar(JarBytes bytes, ClassLoader parent) throws IOException {
    super(parent);
    this.files = new JarFiles(bytes);
  }

  /**
   * Reads a jar.
   *
   * @param name where it is in the agent's jar, from this package
   * @param parent where to find what is not in it
   * @throws IOException if it can't be read
   */
  static NestedJar read(String name, ClassLoader parent) throws IOException {
    return new NestedJar(bytes("dev/notionredactor/agent/" + name), parent);
  }

  /**
   * Without {@code getResourceAsStream} if it can be, which needs more classes than all the rest of
   * this.
   */
  private static JarBytes bytes(String path) throws IOException {
    File file = file();
    if (file != null) {
      JarBytes outer = JarBytes.of(file);
      try {
        return in(outer, path);
      } catch (IOException packedOtherwise) {
        outer.close();
      }
    }
    try (InputStream in = NestedJar.class.getResourceAsStream("/" + path)) {
      return JarBytes.of(all(in, path));
    }
  }

  private static JarBytes in(JarBytes outer, String path) throws IOException {
    PackedFile inner = new JarFiles(outer).get(path);
    if (inner == null) {
      throw new FileNotFoundException(path);
    }
    return inner.asJar();
  }

  private static byte[] all(InputStream in, String path) throws IOException {
    if (in == null) {
      throw new FileNotFoundException(path + " is not in the agent's jar");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    int count;
    while ((count = in.read(some)) >= 0) {
      all.write(some, 0, count);
    }
    return all.toByteArray();
  }

  /** The agent's jar; null if it comes from elsewhere than a file. */
  private static File file() {
    try {
      CodeSource source = NestedJar.class.getProtectionDomain().getCodeSource();
      File file = new File(source.getLocation().toURI());
      return file.isFile() ? file : null;
    } catch (Exception unknown) {
      // By that name: what is named here is loaded, and what is called an exception is woven, too.
      return null;
    }
  }

  private static ProtectionDomain domain() {
    Permissions all = new Permissions();
    all.add(new AllPermission());
    return new ProtectionDomain(new CodeSource((URL) null, (Certificate[]) null), all);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.")) {
      return super.loadClass(name, resolve);
    }
    String path = name.replace('.', '/').concat(".class");
    PackedFile file = files.get(path);
    if (file == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name, path, file) : loaded;
    }
  }

  /** Lets go of what is not needed any more, once the classes of a start are loaded. */
  void settle() {
    try {
      files.close();
    } catch (IOException notNow) {
      // Then each is read when its class is wanted.
    }
  }

  private Class<?> define(String name, String path, PackedFile file) throws ClassNotFoundException {
    Class<?> defined;
    try {
      defined = defineClass(name, file.bytes(), DOMAIN);
    } catch (IOException notToBeRead) {
      throw new ClassNotFoundException(name, notToBeRead);
    } catch (LinkageError perhapsThere) {
      // Another agent that is shown a class may load it, within the call that defines it.
      defined = findLoadedClass(name);
      if (defined == null) {
        throw perhapsThere;
      }
    }
    files.remove(path);
    return defined;
  }

  /** Files have no addresses, so there is no other way to have one. */
  @Override
  public InputStream getResourceAsStream(String name) {
    PackedFile file = files.get(name);
    if (file == null) {
      return super.getResourceAsStream(name);
    }
    try {
      ByteBuffer bytes = file.bytes();
      return new ByteArrayInputStream(
          bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    } catch (IOException notToBeRead) {
      return null;
    }
  }
}
