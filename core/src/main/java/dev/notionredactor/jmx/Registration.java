package dev.notionredactor.jmx;

import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** A bean in a server. Thread-safe. */
public final class Registration {

  /** So many are looked for a free name: as many applications as a JVM may have. */
  private static final int MOST = 1000;

  private final MBeanServer server;
  private final ObjectName name;

  private Registration(MBeanServer server, ObjectName name) {
    this.server = server;
    this.name = name;
  }

  /**
   * Registers a bean by the first name that is free.
   *
   * @throws IllegalStateException if the server refuses it
   */
  public static Registration of(Redaction bean, MBeanServer server) {
    try {
      return register(bean, server);
    } catch (JMException refused) {
      throw new IllegalStateException("JMX refuses " + Redaction.NAME, refused);
    }
  }

  private static Registration register(Redaction bean, MBeanServer server) throws JMException {
    for (int i = 1; ; i++) {
      try {
        String name = Redaction.NAME + (i == 1 ? "" : ",instance=" + i);
        return new Registration(
            server, server.registerMBean(bean, new ObjectName(name)).getObjectName());
      } catch (InstanceAlreadyExistsException taken) {
        if (i == MOST) {
          throw taken;
        }
      }
    }
  }

  /** Takes it out again, unless somebody has. */
  public void end() {
    try {
      server.unregisterMBean(name);
    } catch (JMException goneAlready) {
      // That is what was wanted.
    }
  }
}
