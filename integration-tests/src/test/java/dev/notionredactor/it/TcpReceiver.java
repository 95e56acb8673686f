package dev.notionredactor.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes what comes over one TCP connection. */
final class TcpReceiver implements Receiver {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int POLL_MILLIS = 10;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  /** Null if it is the program that listens. */
  private final ServerSocket server;

  private final int port;
  private String last;
  private Thread thread;
  private volatile boolean programHasEnded;

  private TcpReceiver(ServerSocket server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Listens until the program connects. */
  static TcpReceiver listening() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    return new TcpReceiver(server, server.getLocalPort());
  }

  /** Connects as soon as the program listens. */
  static TcpReceiver connecting() throws IOException {
    return new TcpReceiver(null, Ports.free());
  }

  /**
   * Has a program that asks for it wait until this text has come, which is the last, or the
   * connection has ended.
   */
  TcpReceiver until(String last) {
    this.last = last;
    return this;
  }

  @Override
  public void start(Runnable ready, Runnable complete) {
    if (server == null) {
      thread = new Thread(() -> read(ready, complete, this::connect));
    } else {
      thread = new Thread(() -> read(() -> {}, complete, server::accept));
      ready.run();
    }
    if (last == null) {
      complete.run();
    }
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public byte[] received() throws IOException, InterruptedException {
    programHasEnded = true;
    thread.join(PATIENCE_MILLIS);
    if (server != null) {
      server.close();
    }
    return received.toByteArray();
  }

  private interface Connection {
    Socket open() throws IOException;
  }

  private void read(Runnable ready, Runnable complete, Connection connection) {
    try (Socket socket = connection.open()) {
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[8192];
      for (int count; (count = in.read(bytes)) >= 0; ) {
        received.write(bytes, 0, count);
        ready.run();
        if (last != null && received.toString(StandardCharsets.ISO_8859_1).contains(last)) {
          complete.run();
        }
      }
    } catch (IOException theEnd) {
      // What there is by then counts.
    } finally {
      // Some appenders give up, and begin a new connection, at an event that they can't send.
      complete.run();
    }
  }

  private Socket connect() throws IOException {
    while (true) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException notYet) {
        if (programHasEnded) {
          throw notYet;
        }
        sleep();
      }
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
