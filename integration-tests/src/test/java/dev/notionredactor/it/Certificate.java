package dev.notionredactor.it;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for {@code localhost} that is made for one test, and signed by itself.
 *
 * @param server what a server has that shows it
 * @param file the certificate alone, for those who are to trust it
 */
record Certificate(SSLContext server, Path file) {

  private static final char[] PASSWORD = "password".toCharArray();

  /** Makes one, with a JDK's {@code keytool}. */
  static Certificate create(Jdk jdk, Path directory) throws Exception {
    Path store = directory.resolve("store.p12");
    Path file = directory.resolve("certificate.pem");
    keytool(
        jdk,
        store,
        "-genkeypair -alias server -keyalg RSA -dname CN=localhost -validity 2 -ext bc=ca:true"
            + " -ext san=dns:localhost,ip:127.0.0.1");
    keytool(jdk, store, "-exportcert -rfc -alias server -file " + file);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new Certificate(context, file);
  }

  /** A store of those that a JVM may trust, with it alone; its password is {@code password}. */
  Path trustStore(Jdk jdk) throws Exception {
    Path store = file.resolveSibling("trusted.p12");
    if (!Files.exists(store)) {
      keytool(jdk, store, "-importcert -noprompt -alias server -file " + file);
    }
    return store;
  }

  private static void keytool(Jdk jdk, Path store, String command) throws Exception {
    String common = " -keystore " + store + " -storetype PKCS12 -storepass " + new String(PASSWORD);
    ForkedJvm.Result result =
        new ForkedJvm(jdk).runTool("keytool", (command + common).split(" ", -1));
    if (result.status() != 0) {
      throw new IllegalStateException(result.out() + result.err());
    }
  }
}
