package dev.notionredactor.programs;

import java.io.File;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deploys {@link DeployedApplication} several times for each subject, with its libraries, on a
 * thread that lives on as a server's do, and says how many of its class loaders are left.
 */
public final class RedeploymentProgram {

  private static final int PATIENCE_MILLIS = 60_000;

  private RedeploymentProgram() {}

  /**
   * {@code arguments}: how often; and for each subject its name, the class path of the application,
   * and that of what it shares with others, which may be empty.
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, List<WeakReference<ClassLoader>>> loaders = new LinkedHashMap<>();
    int times = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i += 3) {
      ClassLoader shared = loader(arguments[i + 2], ClassLoader.getSystemClassLoader().getParent());
      List<WeakReference<ClassLoader>> ofSubject = new ArrayList<>();
      for (int j = 0; j < times; j++) {
        ofSubject.add(deploy(arguments[i], arguments[i + 1], shared));
      }
      loaders.put(arguments[i] + (arguments[i + 2].isEmpty() ? "" : ", shared"), ofSubject);
    }
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (anyLeft(loaders) && System.currentTimeMillis() < end) {
      System.gc();
      Thread.sleep(100);
    }
    try (PrintStream results = new PrintStream(Program.file("retained.txt"))) {
      loaders.forEach((name, ofSubject) -> results.println(name + ": " + left(ofSubject)));
    }
  }

  private static WeakReference<ClassLoader> deploy(
      String subject, String classPath, ClassLoader shared) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = loader(classPath, shared)) {
      thread.setContextClassLoader(loader);
      Runnable application =
          (Runnable)
              loader
                  .loadClass("dev.notionredactor.programs.DeployedApplication")
                  .getConstructor(String.class)
                  .newInstance(subject);
      application.run();
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URLClassLoader loader(String classPath, ClassLoader parent) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String path : classPath.split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        urls.add(new File(path).toURI().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(new URL[0]), parent);
  }

  private static boolean anyLeft(Map<String, List<WeakReference<ClassLoader>>> loaders) {
    return loaders.values().stream().anyMatch(ofSubject -> left(ofSubject) > 0);
  }

  private static long left(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }
}
