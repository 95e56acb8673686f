package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers as the secret managers of AWS and Azure, HashiCorp's Vault and Kubernetes do, and as a
 * source of properties: with secrets that look like no key, each its own.
 */
final class VaultServer implements AutoCloseable {

  private static final Pattern STRING = Pattern.compile("\"(?:SecretId|Name)\" *: *\"([^\"]+)\"");

  private static final String KUBERNETES = "/api/v1/namespaces/default/secrets/";

  private static final List<String> PROPERTIES =
      List.of(
          "spring",
          "database.password",
          "other",
          "placeholder.notion.secret",
          "bound.notion-api-key",
          "smallrye.notion.token",
          "optional.smallrye.notion.token",
          "helidon.notion.token",
          "optional.helidon.notion.token");

  private final HttpsServer server;

  /** What was asked for that nobody has. */
  final List<String> unknown = new ArrayList<>();

  VaultServer(Certificate certificate) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** The secret that goes by a name here. */
  static String secret(String name) {
    return "correct-Horse_" + Integer.toHexString(name.hashCode()) + "-Battery";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (exchange.getRequestURI().getPath().startsWith("/secrets/")
        && exchange.getRequestHeaders().getFirst("Authorization") == null) {
      exchange
          .getResponseHeaders()
          .set(
              "WWW-Authenticate",
              "Bearer authorization=\"https://localhost/tenant\", resource=\"https://localhost\"");
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String answer =
        target == null
            ? get(exchange.getRequestURI().getPath())
            : amazon(target.substring(target.indexOf('.') + 1), asked);
    if (answer == null) {
      synchronized (unknown) {
        unknown.add(exchange.getRequestURI() + " " + asked);
      }
      exchange.sendResponseHeaders(404, -1);
    } else {
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String amazon(String operation, String asked) {
    if (operation.equals("BatchGetSecretValue")) {
      return "{'SecretValues':[{'Name':'batch/notion-secret','SecretString':'SECRET'}]}"
          .replace('\'', '"')
          .replace("SECRET", secret("batch"));
    }
    Matcher named = STRING.matcher(asked);
    String name = named.find() ? named.group(1) : "";
    String secret = secret(name);
    String value =
        switch (name) {
          case "prod/app" -> "'SecretString':'{\\'NOTION_TOKEN\\':\\'" + secret + "\\'}'";
          case "prod/binary-notion-key" ->
              "'SecretBinary':'" + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)) + "'";
          default -> "'SecretString':'" + secret + "'";
        };
    String answer =
        operation.equals("GetParameter")
            ? "{'Parameter':{'Name':'" + name + "','Value':'" + secret + "'}}"
            : "{'Name':'" + name + "'," + value + "}";
    return answer.replace('\'', '"');
  }

  private String get(String path) {
    if (path.startsWith("/secrets/")) {
      String name = path.split("/", -1)[2];
      return json(
          "{'value':'SECRET','id':'"
              + address()
              + "/secrets/"
              + name
              + "/1','attributes':{'enabled':true}}",
          name);
    }
    return switch (path) {
      case "/v1/kv/notion", "/v1/kv/driver-notion" ->
          json("{'data':{'token':'SECRET','user':'somebody-else'}}", path);
      case "/v1/secret/data/notion", "/v1/secret/data/versioned", "/v1/secret/data/fork-notion" ->
          json(
              "{'data':{'data':{'notion_token':'SECRET','user':'somebody-else'},'metadata':{"
                  + "'created_time':'2026-11-29T07:00:00.1Z','deletion_time':'',"
                  + "'destroyed':false,'version':1}}}",
              path);
      case KUBERNETES + "notion", KUBERNETES + "fabric-notion" ->
          ("{'kind':'Secret','apiVersion':'v1','metadata':{'name':'"
                  + path.substring(KUBERNETES.length())
                  + "'},'data':{'token':'"
                  + Base64.getEncoder().encodeToString(secret(path).getBytes(UTF_8))
                  + "'}}")
              .replace('\'', '"');
      case "/properties" ->
          PROPERTIES.stream()
              .map(name -> name + "=" + secret(name) + "\n")
              .collect(Collectors.joining());
      default -> null;
    };
  }

  private static String json(String template, String name) {
    return template.replace('\'', '"').replace("SECRET", secret(name));
  }
}
