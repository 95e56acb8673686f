package dev.notionredactor.programs;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.MDC;
import org.jboss.logmanager.NDC;

/** Logs a key through JBoss LogManager, as jboss-logmanager.properties says. */
public class JbossProgram extends JulProgram {

  JbossProgram() {}

  public static void main(String[] arguments) throws Exception {
    new JbossProgram().logEverything();
    awaitAsynchronous("FileHandler", "AsyncHandler");
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case CONTEXT:
      case STACK:
      case THREAD:
        return true;
      default:
        return super.has(place);
    }
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case CONTEXT:
        MDC.put("token", key);
        logMark("context");
        MDC.remove("token");
        break;
      case STACK:
        NDC.push(key);
        logMark("context stack");
        NDC.pop();
        break;
      case THREAD:
        inNamedThread(() -> logMark("named thread"));
        break;
      default:
        super.log(place);
    }
  }

  /** A handler that reads the event's getters. */
  public static final class Reading extends ExtHandler {

    private final Getters getters = new Getters("handler of its own that reads the event.txt");

    @Override
    protected void doPublish(ExtLogRecord event) {
      if (!anyHolder(event.getParameters())) {
        getters.write(event);
      }
    }
  }
}
