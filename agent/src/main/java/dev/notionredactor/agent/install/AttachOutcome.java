package dev.notionredactor.agent.install;

import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.bridge.Modules;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodType;
import java.util.Properties;

/**
 * What became of the agent in a JVM that it was attached to. It is left in that JVM's agent
 * properties, the place the attach API has for what agents tell the attaching side: what the
 * application sees are system properties, and the JVM's own answer is not to be had from every
 * version by every other.
 */
public enum AttachOutcome {
  /** All hook points are in place. */
  PROTECTED,

  /** There was an agent before; nothing has changed. */
  ALREADY,

  /** Some things are not masked; the details say which, a line each. */
  IN_PART,

  /** Nothing is masked, as an option is not allowed; the details say which. */
  REFUSED,

  /** The agent failed there, so that little or nothing is masked; the details say why. */
  FAILED;

  private static final String PROPERTY = "dev.notionredactor.outcome";

  private static final String GETTER = "getAgentProperties";

  /** Between the outcome's name and its details. */
  private static final char SEPARATOR = '\n';

  void leave(Instrumentation instrumentation, String details) {
    try {
      Properties properties = properties(instrumentation);
      // What an earlier attempt has left says more than that there was one.
      if (this != ALREADY || of(properties) == null) {
        properties.setProperty(PROPERTY, name() + SEPARATOR + details);
      }
    } catch (Throwable notPossible) {
      // Then the attaching side says that it does not know.
    }
  }

  /** Whether another attempt may come to something else. */
  public boolean isToBeTriedAgain() {
    return this == REFUSED || this == FAILED;
  }

  /**
   * What was left, for the attaching side.
   *
   * @return null if nothing was
   */
  public static AttachOutcome of(Properties agentProperties) {
    String left = agentProperties.getProperty(PROPERTY);
    return left == null ? null : valueOf(left.substring(0, left.indexOf(SEPARATOR)));
  }

  /** Unless all is well: what and why, in one line or more. */
  public static String details(Properties agentProperties) {
    String left = agentProperties.getProperty(PROPERTY);
    return left.substring(left.indexOf(SEPARATOR) + 1);
  }

  private static Properties properties(Instrumentation instrumentation) throws Throwable {
    if (BridgeInstaller.isJava8()) {
      Class<?> support = Class.forName("sun.misc.VMSupport");
      return (Properties) support.getMethod(GETTER).invoke(null);
    }
    Class<?> support = Class.forName("jdk.internal.vm.VMSupport");
    return (Properties)
        Modules.lookupIn(support, instrumentation)
            .findStatic(support, GETTER, MethodType.methodType(Properties.class))
            .invoke();
  }
}
