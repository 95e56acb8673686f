package dev.notionredactor.agent;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.AllPermission;
import java.security.CodeSource;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads classes from a jar that is an entry of the agent's jar, before it asks its parent for them.
 *
 * <p>The jar is read at once, and all of it: that is a fraction of the work that a class loader of
 * the JDK has with each class of a jar, and every start of a JVM loads some 250 of them. A file is
 * let go when its class is there. So a running JVM needs the agent's jar no more, and the class
 * path shows the application none of these classes.
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

  private final Map<String, PackedFile> files = new ConcurrentHashMap<>();

  private NestedJar(ClassLoader parent) {
    super(parent);
  }

  /**
   * Reads a jar.
   *
   * @param name where it is in the agent's jar, from this package
   * @param parent where to find what is not in it
   * @throws IOException if it can't be read
   */
  static NestedJar read(String name, ClassLoader parent) throws IOException {
    NestedJar jar = new NestedJar(parent);
    PackedFile.addAll(bytes("dev/notionredactor/agent/" + name), jar.files);
    return jar;
  }

  /**
   * Without {@code getResourceAsStream} if it can be, which needs more classes than all the rest of
   * this.
   */
  private static byte[] bytes(String path) throws IOException {
    File file = file();
    if (file == null) {
      try (InputStream in = NestedJar.class.getClassLoader().getResourceAsStream(path)) {
        return bytes(path, in);
      }
    }
    try (ZipFile outer = new ZipFile(file)) {
      ZipEntry entry = outer.getEntry(path);
      return bytes(path, entry == null ? null : outer.getInputStream(entry));
    }
  }

  private static byte[] bytes(String path, InputStream in) throws IOException {
    if (in == null) {
      throw new FileNotFoundException(path + " is not in the agent's jar");
    }
    // The entry is stored as it is, so that all of it is there.
    byte[] bytes = new byte[in.available()];
    new DataInputStream(in).readFully(bytes);
    return bytes;
  }

  /** The agent's jar; null if it comes from elsewhere than a file. */
  private static File file() {
    try {
      CodeSource source = NestedJar.class.getProtectionDomain().getCodeSource();
      File file = new File(source.getLocation().toURI());
      return file.isFile() ? file : null;
    } catch (URISyntaxException | RuntimeException unknown) {
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
    if (!files.containsKey(path)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name, path) : loaded;
    }
  }

  /** Lets go of what is not needed any more, once the classes of a start are loaded. */
  void settle() {
    for (PackedFile file : files.values()) {
      file.standAlone();
    }
  }

  private Class<?> define(String name, String path) {
    byte[] file = files.get(path).bytes();
    Class<?> defined;
    try {
      defined = defineClass(name, file, 0, file.length, DOMAIN);
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
    return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(file.bytes());
  }
}
