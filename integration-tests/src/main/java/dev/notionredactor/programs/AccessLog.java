package dev.notionredactor.programs;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server's log of its requests: the request's line, a header that refers, and who asked. */
abstract class AccessLog {

  /** Who asks last. */
  private static final String END = "the end";

  /** Starts a server, has it log requests, some with a key, and stops it. */
  final void write() throws Exception {
    request(start());
    for (String file : files()) {
      Program.awaitText(Program.file(file), END);
    }
    stop();
  }

  /** The files that it writes. */
  abstract String[] files();

  /** Returns the port that it listens on. */
  abstract int start() throws Exception;

  abstract void stop() throws Exception;

  /** All at once, by one connection: so they are logged in order. */
  private static void request(int port) throws IOException {
    String requests =
        request("/", "-", Program.mark("address"))
            + request("/?token=" + Program.key(), "-", "program")
            + request("/", "-", Program.mark("header"))
            + request("/", Program.key(), "program")
            + request("/", "-", END).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
      InputStream answers = socket.getInputStream();
      while (answers.read() >= 0) {
        // What they say is of no matter.
      }
    }
  }

  private static String request(String path, String referer, String agent) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nReferer: "
        + referer
        + "\r\nUser-Agent: "
        + agent
        + "\r\n\r\n";
  }
}
