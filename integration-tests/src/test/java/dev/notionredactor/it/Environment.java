package dev.notionredactor.it;

/** The environment of forked processes: without what would have an agent in all of them. */
final class Environment {

  private Environment() {}

  static void clean(ProcessBuilder process) {
    process.environment().remove("JAVA_TOOL_OPTIONS");
    process.environment().keySet().removeIf(name -> name.startsWith("NOTIONREDACTOR_"));
  }
}
