package dev.notionredactor.agent.cli;

import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
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

  /** All JVMs that can be seen, by process id. */
  static SortedMap<Long, Listed> all() throws AttachFailure {
    AttachApi api = AttachApi.find();
    SortedMap<Long, Listed> all = new TreeMap<>();
    for (Object descriptor : (List<?>) api.call(JVM, null, "list")) {
      String id = (String) api.call(DESCRIPTOR, descriptor, "id");
      all.put(Long.valueOf(id), new Listed(api, descriptor));
    }
    return all;
  }

  /** One that can be seen. */
  static final class Listed {
    private final AttachApi api;
    private final Object descriptor;

    private Listed(AttachApi api, Object descriptor) {
      this.api = api;
      this.descriptor = descriptor;
    }

    /** The main class or jar, with arguments. */
    String name() throws AttachFailure {
      return (String) api.call(DESCRIPTOR, descriptor, "displayName");
    }

    /** By this, one that does not listen is not asked: it would print the stacks of its threads. */
    TargetJvm attach() throws AttachFailure {
      return new TargetJvm(api, api.callWith(JVM, "attach", DESCRIPTOR, descriptor));
    }
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
