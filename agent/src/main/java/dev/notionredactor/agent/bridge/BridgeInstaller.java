package dev.notionredactor.agent.bridge;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.security.ProtectionDomain;

/**
 * Defines {@link Bridge} in {@code java.lang}.
 *
 * <p>Not by adding a jar to the bootstrap class path: from JDK 12 on that turns class-data sharing
 * off for the application's classes, and makes the JVM say so on standard error. From JDK 9 on, the
 * class is defined with a {@code Lookup}; JDK 8 has no such {@code Lookup}, but an {@code Unsafe}
 * that can do it.
 */
public final class BridgeInstaller {

  /** The bridge's internal name: the packaged jar has it, and all that calls it, by this one. */
  public static final String NAME = "java/lang/NotionRedactorBridge";

  private BridgeInstaller() {}

  /** Whether there is a bridge, and so an agent, in this JVM already. */
  public static boolean isInstalled() {
    try {
      Class.forName(NAME.replace('/', '.'), false, null);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /**
   * Defines the bridge, still to be {@linkplain Bridge#fill filled}. Before that, {@link Bridge} is
   * not to be called.
   *
   * @throws Exception if the JVM does not let the agent do it; there is no bridge then
   */
  public static void install(Instrumentation instrumentation) throws Exception {
    byte[] classFile = classFile();
    if (isJava8()) {
      defineWithUnsafe(classFile);
    } else {
      Modules.define(classFile, Object.class, instrumentation);
    }
  }

  /** Whether this JVM knows no modules. */
  public static boolean isJava8() {
    return System.getProperty("java.specification.version").startsWith("1.");
  }

  private static byte[] classFile() throws IOException {
    ClassLoader own = BridgeInstaller.class.getClassLoader();
    try (InputStream in = own.getResourceAsStream(NAME.concat(".class"))) {
      // It is in memory.
      byte[] bytes = new byte[in.available()];
      new DataInputStream(in).readFully(bytes);
      return bytes;
    }
  }

  private static void defineWithUnsafe(byte[] classFile) throws Exception {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field instance = unsafe.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    unsafe
        .getMethod(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ClassLoader.class,
            ProtectionDomain.class)
        .invoke(instance.get(null), NAME, classFile, 0, classFile.length, null, null);
  }
}
