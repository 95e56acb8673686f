package dev.notionredactor.it;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback for a program to listen on. */
final class Ports {

  /** Below those that systems give to whoever asks for any, to send from as well as to listen. */
  private static final int FIRST = 20_000;

  private static final int COUNT = 10_000;

  private static final int BLOCK = 10;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** One that nobody listens on, and that hardly anybody else will until the program does. */
  static int free() throws IOException {
    while (true) {
      int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
      if (isFree(port)) {
        return port;
      }
    }
  }

  /** The first of ten such ports that follow each other; no two calls give the same. */
  static int block() throws IOException {
    while (true) {
      int first = FIRST + BLOCK * ThreadLocalRandom.current().nextInt(COUNT / BLOCK);
      if (GIVEN.add(first) && isBlockFree(first)) {
        return first;
      }
    }
  }

  private static boolean isBlockFree(int first) throws IOException {
    for (int port = first; port < first + BLOCK; port++) {
      if (!isFree(port)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(int port) throws IOException {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return true;
    } catch (BindException taken) {
      return false;
    }
  }
}
