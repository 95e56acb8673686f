package dev.notionredactor.programs;

import java.util.logging.LogManager;

/**
 * Leaks a key into the files that servers and libraries write by themselves, of all that are on the
 * class path. Each is used by a class of its own, which need not be loaded without it.
 */
public final class ServersLogsProgram {

  private ServersLogsProgram() {}

  public static void main(String[] arguments) throws Exception {
    // What they say of themselves comes by loggers, and differs from run to run.
    LogManager.getLogManager().reset();
    if (Program.exists("io.undertow.Undertow")) {
      new UndertowAccessLog().write();
    }
    if (Program.exists("org.eclipse.jetty.server.Server")) {
      new JettyAccessLog().write();
    }
    if (Program.exists("org.glassfish.grizzly.http.server.HttpServer")) {
      new GrizzlyAccessLog().write();
    }
    for (DatabaseLog database : DatabaseLog.values()) {
      database.writeIfThere();
    }
    if (Program.exists("org.apache.tools.ant.XmlLogger")) {
      AntLog.write();
    }
    if (Program.exists("clojure.main")) {
      ClojureReport.write();
    }
    if (Program.exists("org.tinylog.Logger")) {
      new TinylogProgram().logEverything();
      TinylogProgram.end();
    }
    // Some servers leave threads.
    System.exit(0);
  }
}
