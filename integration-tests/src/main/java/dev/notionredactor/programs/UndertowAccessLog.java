package dev.notionredactor.programs;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.accesslog.AccessLogHandler;
import io.undertow.server.handlers.accesslog.DefaultAccessLogReceiver;
import java.io.File;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Undertow's: as WildFly and Spring Boot have it written. */
final class UndertowAccessLog extends AccessLog {

  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private Undertow server;
  private DefaultAccessLogReceiver receiver;

  @Override
  String[] files() {
    return new String[] {"Undertow.txt"};
  }

  @Override
  int start() {
    File directory = Program.file("");
    receiver = new DefaultAccessLogReceiver(writer, directory, "Undertow.", "txt");
    server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setIoThreads(1)
            .setWorkerThreads(1)
            .setHandler(
                new AccessLogHandler(
                    ResponseCodeHandler.HANDLE_404,
                    receiver,
                    "combined",
                    UndertowAccessLog.class.getClassLoader()))
            .build();
    server.start();
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Override
  void stop() throws Exception {
    server.stop();
    receiver.close();
    writer.shutdown();
  }
}
