package dev.notionredactor.agent;

import dev.notionredactor.jmx.Registration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;

/**
 * Shows the agent to JMX, once somebody has asked for the platform's server: before that, nothing
 * of JMX is loaded. Throws nothing. Thread-safe.
 */
final class Management implements Consumer<Object> {

  /** The class that knows the server. */
  static final String FACTORY = "java.lang.management.ManagementFactory";

  private final Status status;
  private final AtomicBoolean shown = new AtomicBoolean();

  Management(Status status) {
    this.status = status;
  }

  /** {@code server}: the platform's. */
  @Override
  public void accept(Object server) {
    if (server == null || !shown.compareAndSet(false, true)) {
      return;
    }
    try {
      Registration.of(new RedactionBean(status), (MBeanServer) server);
    } catch (Throwable refused) {
      // The server's rules may not allow it. What asks for the server is not to notice.
    }
  }

  /** Somebody may have asked for it before the agent was there. */
  void acceptPresent() {
    try {
      List<MBeanServer> servers = MBeanServerFactory.findMBeanServer(null);
      accept(servers.isEmpty() ? null : servers.get(0));
    } catch (Throwable refused) {
      // As above.
    }
  }
}
