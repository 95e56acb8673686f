package dev.notionredactor.programs;

import java.util.logging.Logger;
import org.jboss.logmanager.LogContext;

/** Logs through JBoss LogManager where it is not what {@code java.util.logging} is. */
final class StandaloneJbossProgram extends JbossProgram {

  @Override
  Logger logger(String name) {
    return LogContext.getSystemLogContext().getLogger(name);
  }
}
