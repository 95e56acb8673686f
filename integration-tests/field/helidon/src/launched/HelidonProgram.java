import io.helidon.config.Config;
import io.helidon.logging.common.LogConfig;
import io.helidon.webserver.WebServer;

/**
 * Every request is logged, and each fails. Launched from source by a Java that Helidon runs on: the
 * one that builds may be older.
 */
final class HelidonProgram {

  private HelidonProgram() {}

  /**
   * Listens until it is ended.
   *
   * @param args the port
   */
  public static void main(String[] args) {
    LogConfig.configureRuntime();
    WebServer.builder()
        .config(Config.create().get("server"))
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .routing(
            routing ->
                routing.any(
                    (request, response) -> {
                      String token = request.query().get("token");
                      System.out.println("asked with " + token);
                      throw new IllegalStateException("failed with " + token);
                    }))
        .build()
        .start();
  }
}
