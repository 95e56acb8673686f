package dev.notionredactor.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sends a key to a server over TLS, and receives one. */
public final class TlsProgram {

  private TlsProgram() {}

  /** A client, the server's port, and its certificate's file. */
  public static void main(String[] arguments) throws Exception {
    URI uri = URI.create("https://localhost:" + arguments[1] + "/v1/oauth/token");
    SSLContext context = trusting(arguments[2]);
    String body = "{\"client_secret\":\"" + System.getProperty("legacy") + "\"}";
    if (arguments[0].equals("HttpsURLConnection")) {
      connection(uri.toURL(), context, body);
    } else {
      client(uri, context, body);
    }
  }

  private static SSLContext trusting(String file) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(Paths.get(file))) {
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static void connection(URL url, SSLContext context, String body) throws Exception {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(context.getSocketFactory());
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Authorization", "Bearer " + Program.key());
    connection.getOutputStream().write(body.getBytes(UTF_8));
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException("" + connection.getResponseCode());
    }
    InputStream answer = connection.getInputStream();
    while (answer.read() >= 0) {}
  }

  /** With {@code java.net.http}, which Java 8 has not, nor what this is compiled for. */
  private static void client(URI uri, SSLContext context, String body) throws Exception {
    Class<?> publisher = http("HttpRequest$BodyPublisher");
    Class<?> request = http("HttpRequest");
    Class<?> requestBuilder = http("HttpRequest$Builder");
    Class<?> client = http("HttpClient");
    Class<?> clientBuilder = http("HttpClient$Builder");
    Class<?> handler = http("HttpResponse$BodyHandler");
    Object sent =
        http("HttpRequest$BodyPublishers").getMethod("ofString", String.class).invoke(null, body);
    Object building = request.getMethod("newBuilder", URI.class).invoke(null, uri);
    requestBuilder
        .getMethod("header", String.class, String.class)
        .invoke(building, "Authorization", "Bearer " + Program.key());
    requestBuilder.getMethod("POST", publisher).invoke(building, sent);
    Object making = client.getMethod("newBuilder").invoke(null);
    clientBuilder.getMethod("sslContext", SSLContext.class).invoke(making, context);
    client
        .getMethod("send", request, handler)
        .invoke(
            clientBuilder.getMethod("build").invoke(making),
            requestBuilder.getMethod("build").invoke(building),
            http("HttpResponse$BodyHandlers").getMethod("ofString").invoke(null));
  }

  private static Class<?> http(String name) throws ClassNotFoundException {
    return Class.forName("java.net.http." + name);
  }
}
