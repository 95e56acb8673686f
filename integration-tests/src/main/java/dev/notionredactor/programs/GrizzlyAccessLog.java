package dev.notionredactor.programs;

import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.accesslog.AccessLogBuilder;

/** Grizzly's, which Jersey's own server has: one that is written at once, and one by a queue. */
final class GrizzlyAccessLog extends AccessLog {

  private final HttpServer server = new HttpServer();

  @Override
  String[] files() {
    return new String[] {"Grizzly.txt", "Grizzly, QueueingAppender.txt"};
  }

  @Override
  int start() throws Exception {
    boolean[] synchronous = {true, false};
    for (int i = 0; i < synchronous.length; i++) {
      new AccessLogBuilder(Program.file(files()[i]))
          .synchronous(synchronous[i])
          .instrument(server.getServerConfiguration());
    }
    NetworkListener listener = new NetworkListener("all", "localhost", 0);
    server.addListener(listener);
    server.start();
    return listener.getPort();
  }

  @Override
  void stop() {
    server.shutdownNow();
  }
}
