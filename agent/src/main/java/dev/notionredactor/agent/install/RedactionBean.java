package dev.notionredactor.agent.install;

import dev.notionredactor.jmx.PlatformServer;
import dev.notionredactor.jmx.Redaction;
import dev.notionredactor.jmx.Registration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;

/** What JMX shows of the agent. Thread-safe. */
final class RedactionBean extends Redaction {

  private final Status status;

  RedactionBean(Status status) {
    super(Status.version());
    this.status = status;
  }

  static void register(Status status, Object server) {
    Registration.of(new RedactionBean(status), (MBeanServer) server);
  }

  /** The platform's server, if there is one already; else null. */
  static Object presentServer() throws JMException {
    return PlatformServer.ifAlive();
  }

  @Override
  protected Map<String, String> options() {
    return status.options();
  }

  @Override
  protected Map<String, String> hookPoints() {
    Map<String, String> counts = new TreeMap<>();
    for (Map.Entry<String, Integer> each : status.hookPoints().entrySet()) {
      counts.put(each.getKey(), String.valueOf(each.getValue()));
    }
    return counts;
  }

  @Override
  protected List<String> notMasking() {
    return status.notMasking();
  }
}
