package dev.notionredactor.agent.bridge;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.function.Supplier;

/**
 * A module that nobody but the agent is in: the unnamed one of a class loader of its own, which
 * holds one class and is let go after use.
 *
 * <p>Packages of {@code java.base} may be opened to that one only. The agent's classes are in the
 * unnamed module of the application's loader, and what is opened to them is open to everything on
 * the class path: programs would come to rely on it, or do what they do not do without the agent.
 */
public final class OwnModule {

  /** That of {@link LookupSource}. Not asked of the class, which is not loaded yet. */
  private static final String SOURCE = "dev/notionredactor/agent/bridge/LookupSource";

  private OwnModule() {}

  /** Whether this JVM knows no modules. */
  public static boolean isJava8() {
    return System.getProperty("java.specification.version").startsWith("1.");
  }

  /**
   * A lookup with the rights of a class of {@code java.base}. It is not to be kept: whoever has it
   * has those rights.
   *
   * @throws Exception if the JVM does not let the agent have it, as on Java 8
   */
  public static MethodHandles.Lookup lookupIn(Class<?> type, Instrumentation instrumentation)
      throws Exception {
    Class<?> source = new OwnLoader().define(ClassFile.copy(SOURCE, SOURCE, instrumentation));
    open(type, source, instrumentation);
    Object own = ((Supplier<?>) source.getConstructor().newInstance()).get();
    return (MethodHandles.Lookup)
        MethodHandles.class
            .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
            .invoke(null, type, own);
  }

  /** Opens the package of {@code type} to the module of {@code to}. */
  private static void open(Class<?> type, Class<?> to, Instrumentation instrumentation)
      throws Exception {
    Method getModule = Class.class.getMethod("getModule");
    for (Method method : Instrumentation.class.getMethods()) {
      if (method.getName().equals("redefineModule")) {
        method.invoke(
            instrumentation,
            getModule.invoke(type),
            Collections.emptySet(),
            Collections.emptyMap(),
            Collections.singletonMap(
                type.getPackage().getName(), Collections.singleton(getModule.invoke(to))),
            Collections.emptySet(),
            Collections.emptyMap());
      }
    }
  }

  private static final class OwnLoader extends ClassLoader {

    OwnLoader() {
      super(null);
    }

    Class<?> define(byte[] classFile) {
      return defineClass(null, classFile, 0, classFile.length);
    }
  }
}
