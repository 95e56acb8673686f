package dev.notionredactor.jmx;

/** How long a class loader lives. */
final class Lifetime {

  /** How the names of loaders begin that start an application, and go with it. */
  private static final String SPRING_BOOT = "org.springframework.boot.loader.";

  private Lifetime() {}

  /** Whether it is known that a class loader is not let go before the JVM ends. */
  static boolean isThatOfTheJvm(ClassLoader loader) {
    if (loader == null || loader.getClass().getName().startsWith(SPRING_BOOT)) {
      return true;
    }
    for (ClassLoader each = ClassLoader.getSystemClassLoader();
        each != null;
        each = each.getParent()) {
      if (each == loader) {
        return true;
      }
    }
    return false;
  }
}
