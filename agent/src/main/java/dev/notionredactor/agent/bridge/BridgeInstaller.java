package dev.notionredactor.agent.bridge;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.security.ProtectionDomain;

/**
 * Defines {@link Bridge} in {@code java.lang}.
 *
 * <p>Not by adding a jar to the bootstrap class path: from JDK 12 on that turns class-data sharing
 * off for the application's classes, and makes the JVM say so on standard error. From JDK 9 on, the
 * class is defined with a {@code Lookup}, which only {@link OwnModule} can get; JDK 8 has neither
 * modules nor such a {@code Lookup}, but an {@code Unsafe} that can do it.
 */
public final class BridgeInstaller {

  /** The bridge's internal name where instrumented code sees it. */
  public static final String NAME = "java/lang/NotionRedactorBridge";

  /** That of {@link Bridge}. Not asked of the class, which is not loaded yet. */
  private static final String COMPILED_AS = "dev/notionredactor/agent/bridge/Bridge";

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
   * Defines the bridge.
   *
   * @return it, still to be {@linkplain InstalledBridge#fill filled}
   * @throws Exception if the JVM does not let the agent do it; there is no bridge then
   */
  public static InstalledBridge install(Instrumentation instrumentation) throws Exception {
    byte[] bytecode = ClassFile.copy(COMPILED_AS, NAME, instrumentation);
    return new InstalledBridge(
        OwnModule.isJava8()
            ? defineWithUnsafe(bytecode)
            : define(bytecode, OwnModule.lookupIn(Object.class, instrumentation)));
  }

  private static Class<?> define(byte[] bytecode, MethodHandles.Lookup lookup) throws Exception {
    return (Class<?>)
        MethodHandles.Lookup.class
            .getMethod("defineClass", byte[].class)
            .invoke(lookup, (Object) bytecode);
  }

  private static Class<?> defineWithUnsafe(byte[] bytecode) throws Exception {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field instance = unsafe.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    return (Class<?>)
        unsafe
            .getMethod(
                "defineClass",
                String.class,
                byte[].class,
                int.class,
                int.class,
                ClassLoader.class,
                ProtectionDomain.class)
            .invoke(instance.get(null), NAME, bytecode, 0, bytecode.length, null, null);
  }
}
