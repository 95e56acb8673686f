package dev.notionredactor.object;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Makes a throwable of a given class without running that class's constructors, which may want
 * arguments nobody has, or do things.
 *
 * <p>It is what Java serialization does, by way of the same {@code sun.reflect.ReflectionFactory}.
 * That is in the module jdk.unsupported, which a runtime image may lack.
 */
final class SameClass {

  private static final Object FACTORY;
  private static final Method NEW_CONSTRUCTOR;
  private static final Constructor<?> OF_THROWABLE;

  static {
    Object factory = null;
    Method newConstructor = null;
    Constructor<?> ofThrowable = null;
    try {
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      newConstructor =
          type.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
      ofThrowable = Throwable.class.getConstructor(String.class);
      factory = type.getMethod("getReflectionFactory").invoke(null);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
      // create() returns null then.
    }
    FACTORY = factory;
    NEW_CONSTRUCTOR = newConstructor;
    OF_THROWABLE = ofThrowable;
  }

  private SameClass() {}

  /** A throwable of {@code type} with that message and no cause set; null if there can be none. */
  static Throwable create(Class<?> type, String message) {
    if (FACTORY == null || Overrides.printStackTraceOf(type)) {
      return null;
    }
    try {
      Constructor<?> constructor =
          (Constructor<?>) NEW_CONSTRUCTOR.invoke(FACTORY, type, OF_THROWABLE);
      return (Throwable) constructor.newInstance(message);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException impossible) {
      return null;
    }
  }
}
