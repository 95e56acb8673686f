package dev.notionredactor.it;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback for a program to listen on. */
final class Ports {

  /** Below those that systems give to whoever asks for any, to send from as well as to listen. */
  private static final int FIRST = 20_000;

  private static final int COUNT = 10_000;

  private Ports() {}

  /** One that nobody listens on, and that hardly anybody else will until the program does. */
  static int free() throws IOException {
    while (true) {
      int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (BindException taken) {
        // There are others.
      }
    }
  }
}
