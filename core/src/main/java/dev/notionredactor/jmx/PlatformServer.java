package dev.notionredactor.jmx;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** The platform's MBean server, if somebody has asked for it: to ask would make it. */
public final class PlatformServer {

  private PlatformServer() {}

  /** Whether it is there. */
  static boolean isAlive() throws JMException {
    return ifAlive() != null;
  }

  /** The server; null if it is not there yet. Others may be. */
  public static MBeanServer ifAlive() throws JMException {
    ObjectName its = new ObjectName(ManagementFactory.RUNTIME_MXBEAN_NAME);
    for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
      if (server.isRegistered(its)) {
        return server;
      }
    }
    return null;
  }
}
