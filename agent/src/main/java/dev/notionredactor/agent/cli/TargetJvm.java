package dev.notionredactor.agent.cli;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Another JVM on this machine, attached to. */
final class TargetJvm implements AutoCloseable {

  private static final String JVM = "VirtualMachine";
  private static final String DESCRIPTOR = "VirtualMachineDescriptor";

  private final AttachApi api;
  private final Object jvm;

  private TargetJvm(AttachApi api, Object jvm) {
    this.api = api;
    this.jvm = jvm;
  }

  /** Attaches to the JVM of a process. */
  static TargetJvm attach(long pid) throws AttachFailure {
    AttachApi api = AttachApi.find();
    LinuxProcess.requireJvm(pid);
    return new TargetJvm(api, api.call(JVM, null, "attach", Long.toString(pid)));
  }

  /** The main classes or jars, with arguments, of all JVMs that can be seen, by process id. */
  static Map<Long, String> all() throws AttachFailure {
    AttachApi api = AttachApi.find();
    Map<Long, String> all = new TreeMap<>();
    for (Object descriptor : (List<?>) api.call(JVM, null, "list")) {
      String id = (String) api.call(DESCRIPTOR, descriptor, "id");
      all.put(Long.valueOf(id), (String) api.call(DESCRIPTOR, descriptor, "displayName"));
    }
    return all;
  }

  Properties systemProperties() throws AttachFailure {
    return (Properties) api.call(JVM, jvm, "getSystemProperties");
  }

  Properties agentProperties() throws AttachFailure {
    return (Properties) api.call(JVM, jvm, "getAgentProperties");
  }

  /**
   * Has it load an agent.
   *
   * @throws AttachFailure if it can't, but also if it can and is of a version whose answer this one
   *     does not understand
   */
  void load(String jar, String arguments) throws AttachFailure {
    api.call(JVM, jvm, "loadAgent", jar, arguments);
  }

  @Override
  public void close() {
    try {
      api.call(JVM, jvm, "detach");
    } catch (AttachFailure goneMeanwhile) {
      // Then there is nothing to detach from.
    }
  }
}
