package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/**
 * Answers every request over HTTP 1.1 with the same bytes, at one port for as long as it is open:
 * so that what clients log of it is the same in every run.
 */
final class TokenServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
  private static final String END_OF_HEADERS = "\r\n\r\n";
  private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

  private final ServerSocket socket;
  private final byte[] answer;

  private TokenServer(ServerSocketFactory factory, String body) throws IOException {
    socket = factory.createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    answer =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + END_OF_HEADERS
                + body)
            .getBytes(ISO_8859_1);
    start("token server", this::accept);
  }

  /** One that gives keys as Notion does when a user has agreed. */
  static TokenServer giving(GivenKeys keys) throws IOException {
    return giving(keys, ServerSocketFactory.getDefault());
  }

  /** The same over TLS. */
  static TokenServer giving(GivenKeys keys, Certificate certificate) throws IOException {
    return giving(keys, certificate.server().getServerSocketFactory());
  }

  /** One that gives nothing, over TLS. */
  static TokenServer givingNothing(Certificate certificate) throws IOException {
    return new TokenServer(certificate.server().getServerSocketFactory(), "{}");
  }

  private static TokenServer giving(GivenKeys keys, ServerSocketFactory factory)
      throws IOException {
    return new TokenServer(
        factory,
        "{\"access_token\":\""
            + keys.access()
            + "\",\"token_type\":\"bearer\",\"refresh_token\":\""
            + keys.refresh()
            + "\",\"bot_id\":\"b1\"}");
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        start("token server's connection", () -> answer(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void answer(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      while (true) {
        readRequest(in);
        client.getOutputStream().write(answer);
        client.getOutputStream().flush();
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    String headers = readTo(END_OF_HEADERS, in).toLowerCase(Locale.ROOT);
    Matcher length = LENGTH.matcher(headers);
    if (length.find()) {
      in.readNBytes(Integer.parseInt(length.group(1)));
    } else if (headers.contains("\r\ntransfer-encoding: chunked")) {
      readTo(END_OF_CHUNKS, in);
    }
  }

  private static String readTo(String end, InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(ISO_8859_1).endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      read.write(next);
    }
    return read.toString(ISO_8859_1);
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
