package dev.notionredactor.spring;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/** What can be known of the agent, which shares no class with the application. */
final class Agent {

  private static final String BEAN = "dev.notionredactor:type=Redaction";

  private Agent() {}

  /** Whether it is in this JVM. */
  static boolean isAtWork() {
    try {
      Class.forName("java.lang.NotionRedactorBridge", /* initialize= */ false, null);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /**
   * Reads an attribute of its bean.
   *
   * @return null if there is no agent, or nothing can be read of it
   */
  static @Nullable Object attribute(String name) {
    if (!isAtWork()) {
      return null;
    }
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName bean = new ObjectName(BEAN);
      // The application has a bean, too, with the same name if it was the first. It has no hooks.
      boolean isAgents = !((TabularData) server.getAttribute(bean, "HookPoints")).isEmpty();
      return isAgents ? server.getAttribute(bean, name) : null;
    } catch (JMException | RuntimeException | LinkageError notToBeRead) {
      return null;
    }
  }

  /** The number that an attribute of its bean is; 0 if there is none. */
  static long number(String name) {
    Object value = attribute(name);
    return value instanceof Long ? (Long) value : 0;
  }
}
