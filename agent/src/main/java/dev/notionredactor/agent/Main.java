package dev.notionredactor.agent;

/**
 * {@code java -jar notion-redactor-agent.jar}: runs the command line, which is in a jar within this
 * one. Where the agent starts, nothing of it is read.
 */
public final class Main {

  private static final String JAR = "cli.jar";
  private static final String COMMAND_LINE = "dev.notionredactor.agent.cli.CommandLineMain";

  private Main() {}

  /** Runs a command, which ends the JVM with its status. */
  public static void main(String[] arguments) throws Exception {
    NestedJar classes = Agent.classes();
    NestedJar jar = NestedJar.read(JAR, classes);
    // A newer one may be put in the agent's place while a command runs.
    classes.settle();
    jar.settle();
    Thread.currentThread().setContextClassLoader(jar);
    Class.forName(COMMAND_LINE, /* initialize= */ true, jar)
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }
}
