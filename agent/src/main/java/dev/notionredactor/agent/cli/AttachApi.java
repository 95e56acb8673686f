package dev.notionredactor.agent.cli;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;

/**
 * The JDK's attach API, {@code com.sun.tools.attach}. By reflection: it is no part of Java SE, many
 * a runtime lacks it, and in JDK 8 it is in a jar that is on no class path.
 */
final class AttachApi {

  private static final String PACKAGE = "com.sun.tools.attach.";

  private final ClassLoader loader;

  private AttachApi(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * That of the Java that runs this.
   *
   * @throws AttachFailure if it has none
   */
  static AttachApi find() throws AttachFailure {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    File tools = new File(System.getProperty("java.home"), "../lib/tools.jar");
    try {
      if (tools.isFile()) {
        loader = new URLClassLoader(new URL[] {tools.toURI().toURL()}, loader);
      }
      Class.forName(PACKAGE + "VirtualMachine", false, loader);
      return new AttachApi(loader);
    } catch (ClassNotFoundException | MalformedURLException absent) {
      throw new AttachFailure(
          "this Java can't attach to others: it lacks the module jdk.attach, or if it is Java 8,"
              + " tools.jar. Use the java of a full JDK; its version need not be that of the"
              + " process");
    }
  }

  /**
   * Calls a method, static if {@code target} is null.
   *
   * @param type the class that declares the method, by its simple name
   * @param arguments strings all
   * @throws AttachFailure with the message of whatever the method throws
   */
  Object call(String type, Object target, String method, String... arguments) throws AttachFailure {
    Class<?>[] strings = new Class<?>[arguments.length];
    Arrays.fill(strings, String.class);
    return call(type, target, method, strings, (Object[]) arguments);
  }

  /** The same of a static method whose one argument is of the API's own type. */
  Object callWith(String type, String method, String argumentType, Object argument)
      throws AttachFailure {
    try {
      return call(type, null, method, new Class<?>[] {load(argumentType)}, argument);
    } catch (ClassNotFoundException unknownApi) {
      throw new AttachFailure(unknownApi.toString());
    }
  }

  private Class<?> load(String type) throws ClassNotFoundException {
    return Class.forName(PACKAGE + type, true, loader);
  }

  private Object call(
      String type, Object target, String method, Class<?>[] types, Object... arguments)
      throws AttachFailure {
    try {
      return load(type).getMethod(method, types).invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw new AttachFailure(reason(thrown.getCause()));
    } catch (ReflectiveOperationException unknownApi) {
      throw new AttachFailure(unknownApi.toString());
    }
  }

  private static String reason(Throwable thrown) {
    String message = thrown.getMessage();
    String reason = message == null ? thrown.toString() : message;
    return reason.replaceAll("\\s*\\R\\s*", " ");
  }
}
