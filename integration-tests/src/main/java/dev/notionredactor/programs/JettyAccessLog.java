package dev.notionredactor.programs;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty's, by each writer that it has in its version, and by logback-access if that is there. */
final class JettyAccessLog extends AccessLog {

  private static final String NCSA = "org.eclipse.jetty.server.NCSARequestLog";
  private static final String LOGBACK = "ch.qos.logback.access.jetty.RequestLogImpl";

  private final List<String> files = new ArrayList<>();
  private final Server server = new Server(0);

  @Override
  String[] files() {
    return files.toArray(new String[0]);
  }

  @Override
  int start() throws Exception {
    List<RequestLog> logs = new ArrayList<>();
    boolean hasWriters = Program.exists("org.eclipse.jetty.server.RequestLogWriter");
    if (hasWriters) {
      Writers.add(logs, file("Jetty.txt"), file("Jetty, AsyncRequestLogWriter.txt"));
    }
    if (Program.exists(NCSA)) {
      RequestLog old = make(NCSA);
      set(old, "setFilename", file("Jetty, NCSARequestLog.txt"));
      logs.add(old);
    }
    if (Program.exists(LOGBACK)) {
      RequestLog logback = make(LOGBACK);
      file("logback-access.txt");
      set(logback, "setResource", "/logback-access.xml");
      logback.getClass().getMethod("setQuiet", boolean.class).invoke(logback, true);
      logs.add(logback);
    }
    // A collection does not start what is in it.
    logs.forEach(server::addBean);
    server.setRequestLog(hasWriters ? Writers.all(logs) : logs.get(0));
    server.start();
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** What Jetty has from 9.4.15 on: the JVM wants these classes when it checks this one. */
  private static final class Writers {

    static void add(List<RequestLog> logs, String file, String asyncFile) {
      String format = CustomRequestLog.EXTENDED_NCSA_FORMAT;
      logs.add(new CustomRequestLog(new RequestLogWriter(file), format));
      logs.add(new CustomRequestLog(new AsyncRequestLogWriter(asyncFile), format));
    }

    static RequestLog all(List<RequestLog> logs) {
      return new RequestLog.Collection(logs.toArray(new RequestLog[0]));
    }
  }

  private String file(String name) {
    files.add(name);
    return Program.file(name).getPath();
  }

  private static RequestLog make(String type) throws Exception {
    return Class.forName(type).asSubclass(RequestLog.class).getConstructor().newInstance();
  }

  private static void set(RequestLog log, String setter, String value) throws Exception {
    log.getClass().getMethod(setter, String.class).invoke(log, value);
  }

  @Override
  void stop() throws Exception {
    server.stop();
  }
}
