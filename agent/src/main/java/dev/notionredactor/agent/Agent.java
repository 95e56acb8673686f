package dev.notionredactor.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.BiConsumer;

/**
 * Where the JVM starts the agent. Of the agent's classes, the application's class loader has this
 * one and {@link Main}, and what loads the others.
 */
public final class Agent {

  private static final String JAR = "agent.jar";
  private static final String BEFORE_MAIN = "dev.notionredactor.agent.install.BeforeMain";
  private static final String ATTACHED = "dev.notionredactor.agent.install.Attached";

  /** The agent's classes; null until they are wanted. */
  private static NestedJar classes;

  private Agent() {}

  /** Called by the JVM before {@code main}, for {@code -javaagent}: for each, if there are more. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    start(BEFORE_MAIN, arguments, instrumentation);
  }

  /** Called by the JVM when the agent is loaded while the application runs. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    start(ATTACHED, arguments, instrumentation);
  }

  private static void start(String way, String arguments, Instrumentation instrumentation) {
    try {
      NestedJar loaded = classes();
      @SuppressWarnings("unchecked")
      BiConsumer<String, Instrumentation> start =
          (BiConsumer<String, Instrumentation>)
              loaded.loadClass(way).getConstructor().newInstance();
      try {
        start.accept(arguments, instrumentation);
      } finally {
        loaded.settle();
      }
    } catch (Throwable failure) {
      // Whatever left this method would stop the JVM.
      System.err.println("notion-redactor: not masking anything: " + failure);
    }
  }

  /** What the agent is, as the command line shares it. */
  static synchronized NestedJar classes() throws Exception {
    if (classes == null) {
      classes = NestedJar.read(JAR, Agent.class.getClassLoader());
    }
    return classes;
  }
}
