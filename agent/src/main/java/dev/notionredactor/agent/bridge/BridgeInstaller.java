package dev.notionredactor.agent.bridge;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Defines {@link Bridge} in {@code java.lang}.
 *
 * <p>Not by adding a jar to the bootstrap class path: from JDK 12 on that turns class-data sharing
 * off for the application's classes, and makes the JVM say so on standard error. From JDK 9 on,
 * {@code java.lang} is opened to the agent (and to nobody else) and the class defined with a {@code
 * Lookup}, as JaCoCo does; JDK 8 has neither, but an {@code Unsafe} that can do it.
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
   * Defines the bridge and fills it.
   *
   * @param handlers a value for every field of {@link Bridge}, by name
   * @throws Exception if the JVM does not let the agent do it; there is no bridge then
   */
  public static void install(Instrumentation instrumentation, Map<String, Object> handlers)
      throws Exception {
    byte[] bytecode = ClassFile.of(COMPILED_AS, instrumentation);
    Class<?> bridge = define(instrumentation, ClassFile.renamed(bytecode, COMPILED_AS, NAME));
    bridge.getMethod("fill", Map.class).invoke(null, handlers);
  }

  private static Class<?> define(Instrumentation instrumentation, byte[] bytecode)
      throws Exception {
    if (isJava8()) {
      return defineWithUnsafe(bytecode);
    }
    open(instrumentation, "java.lang", "java.io");
    MethodHandles.Lookup mine = MethodHandles.lookup();
    MethodHandles.Lookup lookup =
        (MethodHandles.Lookup)
            MethodHandles.class
                .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
                .invoke(null, Object.class, mine);
    return (Class<?>)
        MethodHandles.Lookup.class
            .getMethod("defineClass", byte[].class)
            .invoke(lookup, (Object) bytecode);
  }

  /**
   * Lets the agent, and nobody else, into packages of {@code java.base} by reflection.
   *
   * @throws Exception if the JVM does not let it
   */
  public static void open(Instrumentation instrumentation, String... packages) throws Exception {
    if (isJava8()) {
      return;
    }
    Method getModule = Class.class.getMethod("getModule");
    Object base = getModule.invoke(Object.class);
    Map<String, Object> opens = new HashMap<>();
    for (String name : packages) {
      opens.put(name, Collections.singleton(getModule.invoke(BridgeInstaller.class)));
    }
    for (Method method : Instrumentation.class.getMethods()) {
      if (method.getName().equals("redefineModule")) {
        method.invoke(
            instrumentation,
            base,
            Collections.emptySet(),
            Collections.emptyMap(),
            opens,
            Collections.emptySet(),
            Collections.emptyMap());
      }
    }
  }

  /** It has no modules, nor a {@code Lookup} that defines classes. */
  private static boolean isJava8() {
    return System.getProperty("java.specification.version").startsWith("1.");
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
