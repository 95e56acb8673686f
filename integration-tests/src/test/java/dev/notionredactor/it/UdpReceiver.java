package dev.notionredactor.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Takes datagrams, one to a line. */
final class UdpReceiver implements Receiver {

  /** After this long without a datagram there comes no more. */
  private static final int QUIET_MILLIS = 300;

  /** For what comes while nobody reads; the system may give less. */
  private static final int BUFFER_BYTES = 8 * 1024 * 1024;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final DatagramSocket socket;
  private Thread thread;

  UdpReceiver() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setReceiveBufferSize(BUFFER_BYTES);
  }

  @Override
  public void start(Runnable ready, Runnable complete) {
    thread = new Thread(this::read);
    thread.setDaemon(true);
    thread.start();
    ready.run();
    complete.run();
  }

  @Override
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public byte[] received() throws IOException, InterruptedException {
    socket.setSoTimeout(QUIET_MILLIS);
    // The timeout counts from the next datagram on: this one ends the wait for it.
    socket.send(new DatagramPacket(new byte[0], 0, socket.getLocalSocketAddress()));
    thread.join();
    socket.close();
    return received.toByteArray();
  }

  private void read() {
    byte[] buffer = new byte[65_535];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        received.write(packet.getData(), 0, packet.getLength());
        received.write('\n');
      }
    } catch (IOException quiet) {
      // What there is by then counts.
    }
  }
}
