package dev.notionredactor.object;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import java.util.Vector;

/**
 * The containers that can be looked into without asking the application, or waiting for it: arrays,
 * and the JDK's own but for those that take a lock which anybody may hold.
 */
public final class OpenContainers {

  private static final String OF_JDK = "java.util.";
  private static final String WITH_LOCK = "java.util.Collections$Synchronized";

  private OpenContainers() {}

  /** Whether {@code object}, which may be null, is one. */
  public static boolean contain(Object object) {
    if (object instanceof Object[]) {
      return true;
    }
    if (!(object instanceof Collection || object instanceof Map || object instanceof Optional)
        || object instanceof Vector
        || object instanceof Dictionary) {
      return false;
    }
    String type = object.getClass().getName();
    return type.startsWith(OF_JDK) && !type.startsWith(WITH_LOCK);
  }
}
