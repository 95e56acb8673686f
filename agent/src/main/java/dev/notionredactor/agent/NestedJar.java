package dev.notionredactor.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Loads classes from a jar that is a file of another. */
final class NestedJar extends ClassLoader {

  private static final int BUFFER = 16 * 1024;

  private final Map<String, byte[]> files;

  private NestedJar(ClassLoader parent, Map<String, byte[]> files) {
    super(parent);
    this.files = files;
  }

  /**
   * Reads a jar.
   *
   * @param beside whose classes it shares
   * @param name where it is, from the package of that class
   * @throws IOException if it is not there
   */
  static NestedJar read(Class<?> beside, String name) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new FileNotFoundException(name + " is not in the agent's jar");
      }
      JarInputStream jar = new JarInputStream(file, /* verify= */ false);
      for (JarEntry entry; (entry = jar.getNextJarEntry()) != null; ) {
        files.put(entry.getName(), bytes(jar));
      }
    }
    return new NestedJar(beside.getClassLoader(), files);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int count; (count = in.read(buffer)) >= 0; ) {
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = files.get(name.replace('.', '/') + ".class");
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }

  /** Files have no addresses, so there is no other way to have one. */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] file = files.get(name);
    return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(file);
  }
}
