package dev.notionredactor.agent.install;

import java.util.function.Consumer;

/**
 * Shows the agent to JMX, once somebody has asked for the platform's server: before that, nothing
 * of JMX is loaded, which this JVM may not even have. Throws nothing. Thread-safe.
 */
final class Management implements Consumer<Object> {

  /** The class that knows the server. */
  static final String FACTORY = "java.lang.management.ManagementFactory";

  private final Status status;
  private boolean shown;

  Management(Status status) {
    this.status = status;
  }

  /** {@code server}: the platform's; null if there is none. */
  @Override
  public void accept(Object server) {
    if (server == null || !isFirst()) {
      return;
    }
    try {
      RedactionBean.register(status, server);
    } catch (Throwable refused) {
      // The server's rules may not allow it. What asks for the server is not to notice.
    }
  }

  private synchronized boolean isFirst() {
    boolean first = !shown;
    shown = true;
    return first;
  }

  /** Somebody may have asked for it before the agent was there. */
  void acceptPresent() {
    try {
      accept(RedactionBean.presentServer());
    } catch (Throwable refused) {
      // As above.
    }
  }
}
