package dev.notionredactor.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLContext;

/**
 * Stands on loopback for whatever another agent sends to, says what that wants to hear, and keeps
 * all that it is sent, as it came and unpacked.
 */
final class NeighbourServer implements AutoCloseable {

  private static final int GZIP = 0x1f;
  private static final int ZLIB = 0x78;

  /** Of New Relic: send log events every five seconds. It wants to be told all of this. */
  private static final String CONNECTED =
      """
      {"return_value": {"agent_run_id": "1", "entity_guid": "guid", "data_report_period": 5,
        "collect_errors": true, "collect_error_events": true, "collect_traces": true,
        "collect_analytics_events": true,
        "event_harvest_config": {"report_period_ms": 5000,
          "harvest_limits": {"error_event_data": 100, "analytic_event_data": 1000,
            "custom_event_data": 1000, "log_event_data": 833, "span_event_data": 1000}}}}""";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> received = new ConcurrentLinkedQueue<>();

  /** By HTTP; with a context, by HTTPS. */
  NeighbourServer(SSLContext tls) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      server = HttpServer.create(anyPort, 0);
    } else {
      HttpsServer secure = HttpsServer.create(anyPort, 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls));
      server = secure;
    }
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** All bytes of all requests so far, read as ISO 8859-1: what was packed twice. */
  String received() {
    return String.join("\n", received);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (HttpExchange closing = exchange) {
      byte[] body = closing.getRequestBody().readAllBytes();
      String query = closing.getRequestURI().toString();
      received.add(query + "\n" + closing.getRequestHeaders().values());
      keep(body);
      byte[] answer = answer(query).getBytes(StandardCharsets.UTF_8);
      closing.getResponseHeaders().set("Content-Type", "application/json");
      closing.sendResponseHeaders(query.startsWith("/intake/") ? 202 : 200, answer.length);
      closing.getResponseBody().write(answer);
    }
  }

  private void keep(byte[] body) throws IOException {
    received.add(new String(body, StandardCharsets.ISO_8859_1));
    if (body.length > 1 && (body[0] == GZIP || body[0] == ZLIB)) {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      keep(unpacked(body[0] == GZIP ? new GZIPInputStream(in) : new InflaterInputStream(in)));
    }
  }

  /** What there is of it: a stream that goes on in the next request has no end. */
  private static byte[] unpacked(InputStream packed) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    try {
      packed.transferTo(unpacked);
    } catch (IOException cut) {
      unpacked.writeBytes(" (cut)".getBytes(StandardCharsets.UTF_8));
    }
    return unpacked.toByteArray();
  }

  private static String answer(String query) {
    if (query.contains("method=preconnect")) {
      return "{\"return_value\": {\"redirect_host\": \"localhost\"}}";
    }
    if (query.contains("method=connect")) {
      return CONNECTED;
    }
    if (query.startsWith("/agent_listener/")) {
      return "{\"return_value\": null}";
    }
    return switch (query) {
      case "/" -> "{\"version\": \"8.9.0\"}";
      case "/info" -> "{\"version\": \"7.50.0\", \"endpoints\": [\"/v0.4/traces\"]}";
      case "/v2.1/track" -> "{\"itemsReceived\": 1, \"itemsAccepted\": 1, \"errors\": []}";
      // Protocol buffers.
      case "/v1/logs", "/v1/traces" -> "";
      default -> "{}";
    };
  }
}
