package dev.notionredactor.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Takes what comes over one TCP connection. */
final class TcpReceiver implements Receiver {

  private static final int PATIENCE_MILLIS = 10_000;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final boolean connects;
  private final ServerSocket server;
  private final int port;
  private Thread thread;

  private TcpReceiver(boolean connects) throws IOException {
    this.connects = connects;
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.port = server.getLocalPort();
  }

  /** Listens until the program connects. */
  static TcpReceiver listening() throws IOException {
    return new TcpReceiver(/* connects= */ false);
  }

  /** Connects as soon as the program listens. */
  static TcpReceiver connecting() throws IOException {
    return new TcpReceiver(/* connects= */ true);
  }

  @Override
  public void start(Runnable ready) throws IOException {
    if (connects) {
      server.close();
      thread = new Thread(() -> read(ready, this::connect));
    } else {
      thread = new Thread(() -> read(() -> {}, server::accept));
      ready.run();
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
    thread.join(PATIENCE_MILLIS);
    server.close();
    return received.toByteArray();
  }

  private interface Connection {
    Socket open() throws IOException;
  }

  private void read(Runnable ready, Connection connection) {
    try (Socket socket = connection.open()) {
      InputStream in = socket.getInputStream();
      for (int b; (b = in.read()) >= 0; ) {
        received.write(b);
        ready.run();
      }
    } catch (IOException theEnd) {
      // What there is by then counts.
    }
  }

  private Socket connect() throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException notYet) {
        if (attempt == PATIENCE_MILLIS / 10) {
          throw notYet;
        }
        sleep();
      }
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
