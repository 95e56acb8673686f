package dev.notionredactor.springboot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.LoggerFactory;

/** Leaks a key in each of four ways, once, each by a line of its own. */
final class Leaks {

  private Leaks() {}

  static void byPrintln(String key) {
    System.out.println("printed " + key);
  }

  static void byLogback(String key) {
    LoggerFactory.getLogger("com.example.Api").warn("Bearer {}", key);
  }

  static void byException(String key) {
    new IllegalStateException("refused " + key).printStackTrace();
  }

  /** With {@code javax.net.debug}, which prints all that is sent. */
  static void byTls(String key, String port, String certificate)
      throws IOException, GeneralSecurityException {
    URI uri = URI.create("https://localhost:" + port + "/");
    HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection();
    connection.setSSLSocketFactory(trusting(certificate).getSocketFactory());
    connection.setRequestProperty("Authorization", "Bearer " + key);
    connection.getResponseCode();
  }

  private static SSLContext trusting(String certificate)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(Paths.get(certificate))) {
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

  /** Waits until somebody has taken a file away. */
  static void await(String file) throws IOException, InterruptedException {
    File paused = new File(file);
    paused.createNewFile();
    while (paused.exists()) {
      Thread.sleep(10);
    }
  }
}
