package dev.notionredactor.agent.handler;

import dev.notionredactor.agent.Agent;
import dev.notionredactor.agent.options.Options;
import java.io.File;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Has Java processes that inherit standard output or error start with this agent, too, by a
 * variable that every JVM reads. Throws nothing. Thread-safe.
 */
final class ChildProcesses implements Consumer<Object> {

  private static final String VARIABLE = "JAVA_TOOL_OPTIONS";

  private final Options options;

  ChildProcesses(Options options) {
    this.options = options;
  }

  /** A process is about to start; {@code started}: a {@code ProcessBuilder}. */
  @Override
  public void accept(Object started) {
    try {
      ProcessBuilder builder = (ProcessBuilder) started;
      if (!isInherited(builder.redirectOutput()) && !isInherited(builder.redirectError())) {
        return;
      }
      Map<String, String> variables = builder.environment();
      String given = variables.get(VARIABLE);
      String jar = jar();
      String option = option(jar);
      if (option == null || !new File(jar).isFile()) {
        // Better a child without it than none.
        return;
      }
      if (given == null || given.isEmpty()) {
        variables.put(VARIABLE, option);
      } else if (!given.contains(jar)) {
        variables.put(VARIABLE, given + ' ' + option);
      }
    } catch (Exception refused) {
      // The application's rules: then its child starts as ever.
    }
  }

  private static boolean isInherited(ProcessBuilder.Redirect redirect) {
    File file = redirect.file();
    return redirect.type() == ProcessBuilder.Redirect.Type.INHERIT
        || (file != null && file.getPath().startsWith("/dev/"));
  }

  /** Null if no JVM can read it. */
  private String option(String jar) {
    String arguments = options.arguments();
    String option = "-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments);
    if (option.matches("[^\\s'\"]*")) {
      return option;
    }
    if (option.indexOf('"') >= 0 && option.indexOf('\'') >= 0) {
      return null;
    }
    String quote = option.indexOf('"') < 0 ? "\"" : "'";
    return quote + option + quote;
  }

  private static String jar() throws Exception {
    return new File(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .getAbsolutePath();
  }
}
