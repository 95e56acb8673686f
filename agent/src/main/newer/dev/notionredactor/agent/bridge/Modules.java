package dev.notionredactor.agent.bridge;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Collections;

/**
 * What modules allow only with the JVM's own help: Java 8 has none of it, and never loads this
 * class.
 */
public final class Modules {

  private Modules() {}

  /**
   * Defines a class beside one of the JDK's.
   *
   * @throws IllegalAccessException if the JVM does not let the agent do it
   */
  static void define(byte[] classFile, Class<?> neighbour, Instrumentation instrumentation)
      throws IllegalAccessException {
    lookupIn(neighbour, instrumentation).defineClass(classFile);
  }

  /**
   * A lookup with the rights of a class of the JDK.
   *
   * <p>The class' package is opened to the module of the agent's classes, which is that of their own
   * class loader: nothing that the application has on its class path is in it. What was opened to
   * the application's module, programs would come to rely on.
   *
   * @throws IllegalAccessException if the JVM does not let the agent have it
   */
  public static MethodHandles.Lookup lookupIn(Class<?> type, Instrumentation instrumentation)
      throws IllegalAccessException {
    instrumentation.redefineModule(
        type.getModule(),
        Collections.emptySet(),
        Collections.emptyMap(),
        Collections.singletonMap(
            type.getPackageName(), Collections.singleton(Modules.class.getModule())),
        Collections.emptySet(),
        Collections.emptyMap());
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }
}
