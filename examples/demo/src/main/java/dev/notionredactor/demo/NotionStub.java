package dev.notionredactor.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;

/** Answers on loopback as Notion's OAuth token endpoint does. */
final class NotionStub implements Closeable {

  private final Keys keys;
  private final HttpServer server;

  NotionStub(Keys keys) throws IOException {
    this.keys = keys;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/oauth/token", this::token);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")
        && clientSecret(exchange).equals(keys.clientSecret)) {
      reply(exchange, 200, grant());
    } else {
      reply(exchange, 401, "{\"error\":\"invalid_client\"}");
    }
  }

  /** The second half of {@code Authorization: Basic base64(id:secret)}. */
  private static String clientSecret(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return "";
    }
    String credentials =
        new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
    return credentials.substring(credentials.indexOf(':') + 1);
  }

  private String grant() {
    return "{\"access_token\":\""
        + keys.accessToken
        + "\",\"token_type\":\"bearer\",\"refresh_token\":\""
        + keys.refreshToken
        + "\",\"bot_id\":\"b3b5d9a6-52f4-4a0c-8f6e-6f1d0b6d7c11\""
        + ",\"workspace_icon\":null,\"workspace_name\":\"Demo\""
        + ",\"workspace_id\":\"6e1c8a0f-4f0b-4a51-9c3d-2b7a90d4e5f6\""
        + ",\"owner\":{\"type\":\"workspace\",\"workspace\":true}"
        + ",\"duplicated_template_id\":null"
        + ",\"request_id\":\"0d9c5c43-8a77-4f53-b0a5-3d1f7c2e9b80\"}";
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
